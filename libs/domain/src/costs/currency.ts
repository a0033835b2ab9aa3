/** Codes of ISO 4217 that are money in use: no metals, no codes for testing, no units of account. */
export const CURRENCIES: readonly string[] =
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD
  IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
  MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS
  SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
  ZWG`.split(/\s+/u);

const KNOWN: ReadonlySet<string> = new Set(CURRENCIES);
const WITHOUT_PARTS: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '),
);
const OF_THOUSAND_PARTS: ReadonlySet<string> = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** Whether three letters name money in use. */
export const isCurrency = (code: string): boolean => KNOWN.has(code);

/** Figures after the decimal mark: a minor unit is ten to the minus that of the currency (ISO 4217). */
export const minorFigures = (currency: string): 0 | 2 | 3 =>
  WITHOUT_PARTS.has(currency) ? 0 : OF_THOUSAND_PARTS.has(currency) ? 3 : 2;
