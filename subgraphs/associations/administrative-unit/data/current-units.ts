// The 96 commune-level units from 1-7-2025: Resolution 1677/NQ-UBTVQH15, codes by official letter 1027/CTK-CSCL.
// Columns: GSO code, kind, name, code of the former district that most of the unit comes from.
export const CURRENT_UNITS = `
21211	xã	Tịnh Khê	522
21172	phường	Trương Quang Trọng	522
21034	xã	An Phú	522
21025	phường	Cẩm Thành	522
21028	phường	Nghĩa Lộ	522
21451	phường	Trà Câu	534
21457	xã	Nguyễn Nghiêm	534
21439	phường	Đức Phổ	534
21472	xã	Khánh Cường	534
21478	phường	Sa Huỳnh	534
21085	xã	Bình Minh	524
21100	xã	Bình Chương	524
21040	xã	Bình Sơn	524
21061	xã	Vạn Tường	524
21109	xã	Đông Sơn	524
21196	xã	Trường Giang	527
21205	xã	Ba Gia	527
21220	xã	Sơn Tịnh	527
21181	xã	Thọ Phong	527
21235	xã	Tư Nghĩa	528
21238	xã	Vệ Giang	528
21250	xã	Nghĩa Giang	528
21244	xã	Trà Giang	528
21364	xã	Nghĩa Hành	532
21385	xã	Đình Cương	532
21388	xã	Thiện Tín	532
21370	xã	Phước Giang	532
21409	xã	Long Phụng	533
21421	xã	Mỏ Cày	533
21400	xã	Mộ Đức	533
21433	xã	Lân Phong	533
21115	xã	Trà Bồng	525
21127	xã	Đông Trà Bồng	525
21154	xã	Tây Trà	525
21124	xã	Thanh Bồng	525
21136	xã	Cà Đam	525
21157	xã	Tây Trà Bồng	525
21292	xã	Sơn Hạ	529
21307	xã	Sơn Linh	529
21289	xã	Sơn Hà	529
21319	xã	Sơn Thủy	529
21325	xã	Sơn Kỳ	529
21340	xã	Sơn Tây	530
21334	xã	Sơn Tây Thượng	530
21343	xã	Sơn Tây Hạ	530
21361	xã	Minh Long	531
21349	xã	Sơn Mai	531
21529	xã	Ba Vì	535
21523	xã	Ba Tô	535
21499	xã	Ba Dinh	535
21484	xã	Ba Tơ	535
21490	xã	Ba Vinh	535
21496	xã	Ba Động	535
21520	xã	Đặng Thùy Trâm	535
21538	xã	Ba Xa	535
21548	đặc khu	Lý Sơn	536
23293	phường	Kon Tum	608
23284	phường	Đăk Cấm	608
23302	phường	Đăk Bla	608
23317	xã	Ngọk Bay	608
23326	xã	Ia Chim	608
23332	xã	Đăk Rơ Wa	608
23504	xã	Đăk Pxi	615
23512	xã	Đăk Mar	615
23510	xã	Đăk Ui	615
23515	xã	Ngọk Réo	615
23500	xã	Đăk Hà	615
23428	xã	Ngọk Tụ	612
23401	xã	Đăk Tô	612
23430	xã	Kon Đào	612
23416	xã	Đăk Sao	617
23419	xã	Đăk Tờ Kan	617
23425	xã	Tu Mơ Rông	617
23446	xã	Măng Ri	617
23377	xã	Bờ Y	611
23392	xã	Sa Loong	611
23383	xã	Dục Nông	611
23356	xã	Xốp	610
23365	xã	Ngọc Linh	610
23344	xã	Đăk Plô	610
23341	xã	Đăk Pék	610
23374	xã	Đăk Môn	610
23368	xã	Đăk Long	610
23527	xã	Sa Thầy	616
23534	xã	Sa Bình	616
23548	xã	Ya Ly	616
23530	xã	Rờ Kơi	616
23536	xã	Mô Rai	616
23538	xã	Ia Tơi	618
23535	xã	Ia Đal	618
23485	xã	Đăk Kôi	614
23497	xã	Kon Braih	614
23479	xã	Đăk Rve	614
23473	xã	Măng Đen	613
23455	xã	Măng Bút	613
23476	xã	Kon Plông	613
`;
