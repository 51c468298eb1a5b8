import { registerEnum } from '../../kernel/index.js';

export enum AdminUnitLevel {
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
  COMMUNE = 'COMMUNE',
}
registerEnum(AdminUnitLevel, 'AdminUnitLevel', 'Tier of an administrative unit (cấp hành chính).', {
  PROVINCE: ['Cấp tỉnh', 'Province level'],
  DISTRICT: ['Cấp huyện', 'District level, abolished on 2025-07-01'],
  COMMUNE: ['Cấp xã', 'Commune level'],
});

export enum AdminUnitKind {
  PROVINCE = 'PROVINCE',
  CENTRAL_CITY = 'CENTRAL_CITY',
  DISTRICT = 'DISTRICT',
  TOWN = 'TOWN',
  PROVINCIAL_CITY = 'PROVINCIAL_CITY',
  ISLAND_DISTRICT = 'ISLAND_DISTRICT',
  COMMUNE = 'COMMUNE',
  WARD = 'WARD',
  TOWNSHIP = 'TOWNSHIP',
  SPECIAL_ZONE = 'SPECIAL_ZONE',
}
registerEnum(AdminUnitKind, 'AdminUnitKind', 'Kind of an administrative unit (loại đơn vị hành chính).', {
  PROVINCE: ['Tỉnh', 'Province'],
  CENTRAL_CITY: ['Thành phố trực thuộc trung ương', 'City under central government'],
  DISTRICT: ['Huyện', 'Rural district'],
  TOWN: ['Thị xã', 'Town'],
  PROVINCIAL_CITY: ['Thành phố thuộc tỉnh', 'City within a province'],
  ISLAND_DISTRICT: ['Huyện đảo', 'Island district'],
  COMMUNE: ['Xã', 'Commune'],
  WARD: ['Phường', 'Ward'],
  TOWNSHIP: ['Thị trấn', 'Township'],
  SPECIAL_ZONE: ['Đặc khu', 'Special zone'],
});

export enum SuccessionExtent {
  WHOLE = 'WHOLE',
  PART = 'PART',
}
registerEnum(SuccessionExtent, 'SuccessionExtent', 'How much of the old unit went to the new one.', {
  WHOLE: ['Toàn bộ', 'The whole unit'],
  PART: ['Một phần', 'A part of it'],
});

export enum RegionExtent {
  WHOLE = 'WHOLE',
  PART = 'PART',
}
registerEnum(RegionExtent, 'RegionExtent', 'How much of a unit lies in a zone (phạm vi trong khu).', {
  WHOLE: ['Toàn bộ', 'All of the unit'],
  PART: ['Một phần', 'A part of it'],
});
