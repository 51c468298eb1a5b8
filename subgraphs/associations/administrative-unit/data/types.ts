export type AdministrativeUnitLevel = 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

export type AdministrativeUnitKind =
  | 'PROVINCE'
  | 'PROVINCIAL_CITY'
  | 'TOWN'
  | 'DISTRICT'
  | 'ISLAND_DISTRICT'
  | 'COMMUNE'
  | 'WARD'
  | 'TOWNSHIP'
  | 'SPECIAL_ZONE';

/** `${gsoCode}@${validFrom}`: the code alone is reused over time and names nothing for certain. */
export type UnitKey = `${string}@${string}`;

export interface AdministrativeUnitRow {
  readonly key: UnitKey;
  readonly gsoCode: string;
  readonly level: AdministrativeUnitLevel;
  readonly kind: AdministrativeUnitKind;
  readonly name: string;
  /** Name with its kind, as written in addresses: "Phường Cẩm Thành". */
  readonly fullName: string;
  readonly validFrom: string;
  /** Exclusive; null while the unit is in force. */
  readonly validTo: string | null;
  /**
   * The parent in the version that was in force on the unit's last day (today's for a current unit).
   * `parentAsOf` answers for an earlier day.
   */
  readonly parentKey: UnitKey | null;
}

export interface SuccessionRow {
  readonly fromKey: UnitKey;
  readonly toKey: UnitKey;
  readonly effectiveOn: string;
  /** Number of the legal document; its date where the number is not known. */
  readonly legalBasis: string;
  /** Place in the document, where it is known. */
  readonly provision?: string;
  /** How much of the former unit passed to the new one. */
  readonly extent: 'WHOLE' | 'PART';
  /** Share of the former unit's population; null for a PART whose share no document found states. */
  readonly populationShare: PopulationShare | null;
}

export interface PopulationShare {
  readonly numerator: number;
  readonly denominator: number;
}

/** Null means that it is not known, never "no". */
export interface UnitAttributes {
  readonly mountainous: boolean | null;
  readonly border: boolean | null;
  readonly coastal: boolean | null;
  readonly island: boolean | null;
  readonly economicZone: 'DUNG_QUAT' | null;
  /** Whether the unit lies wholly or partly in `economicZone`. */
  readonly economicZoneExtent: 'WHOLE' | 'PART' | null;
}

export type StatisticalRegionCode =
  | 'OLD_QUANG_NGAI_2024'
  | 'OLD_KON_TUM_2024'
  | 'DUNG_QUAT_ZONE'
  | 'MOUNTAIN'
  | 'COAST'
  | 'LY_SON';

export interface StatisticalRegionRow {
  readonly code: StatisticalRegionCode;
  readonly nameVi: string;
  readonly nameEn: string;
  /** False where the region's true boundary cuts through units. */
  readonly exact: boolean;
  readonly unitCodes: readonly string[];
}
