// Attributes of the units in force from 1-7-2025, by GSO code.

/** Former districts counted as mountainous; every district of the former Kon Tum is, outside its city. */
export const MOUNTAIN_DISTRICTS = new Set([
  ...['525', '529', '530', '531', '535'],
  ...['610', '611', '612', '613', '614', '615', '616', '617', '618'],
]);

/** The city of Quảng Ngãi: none of its former wards and communes was mountainous. */
export const LOWLAND_DISTRICTS = new Set(['522']);

/**
 * Communes that reach the frontier with Laos or Cambodia, north to south:
 * Đăk Plô, Đăk Long, Dục Nông, Bờ Y, Sa Loong, Rờ Kơi, Mô Rai, Ia Đal, Ia Tơi.
 */
export const BORDER_UNITS = new Set([
  ...['23344', '23368', '23383', '23377', '23392'],
  ...['23530', '23536', '23535', '23538'],
]);

/**
 * Units that reach the sea, north to south: Bình Sơn, Vạn Tường, Đông Sơn, Tịnh Khê, An Phú, Long Phụng,
 * Mỏ Cày, Lân Phong, Trà Câu, Đức Phổ, Khánh Cường, Sa Huỳnh; and the island Lý Sơn.
 */
export const COASTAL_UNITS = new Set([
  ...['21040', '21061', '21109', '21211', '21034', '21409', '21421'],
  ...['21433', '21451', '21439', '21472', '21478', '21548'],
]);

export const ISLAND_UNITS = new Set(['21548']);

/**
 * Dung Quất economic zone by Decision 168/QĐ-TTg of 2023, which lists the communes of that time:
 * Vạn Tường and Lý Sơn lie in it whole; Bình Sơn, Đông Sơn, Thọ Phong and Tịnh Khê in part.
 */
export const DUNG_QUAT_UNITS: ReadonlyMap<string, 'WHOLE' | 'PART'> = new Map([
  ['21061', 'WHOLE'],
  ['21548', 'WHOLE'],
  ['21040', 'PART'],
  ['21109', 'PART'],
  ['21181', 'PART'],
  ['21211', 'PART'],
]);
