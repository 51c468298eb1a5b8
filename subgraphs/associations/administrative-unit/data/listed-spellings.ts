// Spellings of the statistics office's code list before 1-7-2025 that differ from Resolution 1677/NQ-UBTVQH15.
// Columns: GSO code, name in the code list.
export const LISTED_SPELLINGS = `
610	Đắk Glei
612	Đắk Tô
615	Đắk Hà
618	Ia H' Drai
23311	Đắk Cấm
23323	Đắk Blà
23335	Đắk Rơ Wa
23341	Đắk Glei
23344	Đắk Blô
23347	Đắk Man
23350	Đắk Nhoong
23353	Đắk Pék
23356	Đắk Choong
23368	Đắk Long
23371	Đắk KRoong
23374	Đắk Môn
23380	Đắk Ang
23383	Đắk Dục
23386	Đắk Nông
23389	Đắk Xú
23392	Đắk Kan
23395	Bờ Y
23401	Đắk Tô
23404	Ngọc Lây
23407	Đắk Na
23413	Ngọc Yêu
23416	Đắk Sao
23417	Đắk Rơ Ông
23419	Đắk Tờ Kan
23425	Đắk Hà
23427	Đắk Rơ Nga
23430	Đắk Trăm
23452	Đắk Nên
23455	Đắk Ring
23458	Măng Buk
23461	Đắk Tăng
23464	Ngok Tem
23479	Đắk Rve
23482	Đắk Kôi
23485	Đắk Tơ Lung
23488	Đắk Ruồng
23491	Đắk Pne
23494	Đắk Tờ Re
23500	Đắk Hà
23503	Đắk PXi
23506	Đắk HRing
23509	Đắk Ui
23512	Đắk Mar
23515	Ngok Wang
23518	Ngok Réo
23524	Đắk La
23530	Rơ Kơi
23554	Ya ly
`;
