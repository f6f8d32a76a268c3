// One small, whole statement of each format, for tests that damage it.

export const CAMT = `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<Stmt><Id>S1</Id><Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>
<Ntry><Amt Ccy="EUR">70.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><AcctSvcrRef>R1</AcctSvcrRef>
<NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">40.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Bakkerij Peeters</Nm></Pty></Dbtr></RltdPties><RmtInf><Strd><CdtrRefInf><Ref>+++090/9337/55493+++</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>
<TxDtls><Amt Ccy="EUR">30.00000</Amt><CdtDbtInd>CRDT</CdtDbtInd><RltdPties><Dbtr><Nm>Garage Janssens</Nm></Dbtr></RltdPties><RmtInf><Ustrd>F-2026-17</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
<Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt></Ntry>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">170.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-02</Dt></Dt></Bal>
</Stmt></BkToCstmrStmt></Document>`;

export const MT940 = [
  ':20:STARTUMS',
  ':25:BE68539007547034',
  ':28C:12/1',
  ':60F:C260301EUR100,00',
  ':61:2603020302C70,00NTRFNONREF//B4711',
  ':86:166?20EREF+F-2026-17 SVWZ+Facture?21 mars?31BE62510007547061?32BAKKERIJ PEETERS',
  ':61:2603020302RC20,00NTRFNONREF',
  ':86:retour',
  ':62F:C260302EUR150,00',
  '-',
].join('\r\n');

export const OFX = `OFXHEADER:100
DATA:OFXSGML

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>30001<ACCTID>000123</BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260302120000[-5:EST]<TRNAMT>1.234,56<FITID>A1<NAME>Dupont &amp; Fils<MEMO>F-2026-17</STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>2000.00<DTASOF>20260302</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

/** Version 2 is XML; the processing instruction is its header. */
export const OFX_2 = `<?xml version="1.0" encoding="UTF-8"?>
<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR</CURDEF><BANKACCTFROM><BANKID>30001</BANKID><ACCTID>000123</ACCTID></BANKACCTFROM><BANKTRANLIST>
<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20260302</DTPOSTED><TRNAMT>70.00</TRNAMT><FITID>A1</FITID><NAME>Café Dupont</NAME></STMTTRN>
</BANKTRANLIST><LEDGERBAL><BALAMT>200.00</BALAMT><DTASOF>20260302</DTASOF></LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;

export const CFONB = [
  '0130001    00794EUR2 12345678901  010326                                                  0000000001000{',
  '0430001    00794EUR2 1234567890105020326  020326VIR DUPONT ET FILS               0000001  0000000000700{F-2026-17',
  '0530001    00794EUR2 1234567890105020326     NPYDUPONT ET FILS',
  '0730001    00794EUR2 12345678901  020326                                                  0000000001700{',
].join('\n');
