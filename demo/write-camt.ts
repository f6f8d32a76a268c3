// One statement as camt.053.001.08. An outgoing booking names the creditor, an incoming one the debtor.
// A direct debit that came back is a debit with RvslInd and the reason of its return (AM04, no cover).

import { DEMO_COMPANY } from './company.ts';
import { type DemoReceipt, decimal } from './documents.ts';
import { bankText, type DemoStatement } from './statements.ts';
import { branch, leaf, xmlFile } from './xml.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

export function writeCamt(statement: DemoStatement): Uint8Array {
  const { sequence, from, to, opening, closing } = statement;
  const made = `${to}T20:15:00`;
  return xmlFile(
    branch(
      'Document',
      [
        branch('BkToCstmrStmt', [
          branch('GrpHdr', [leaf('MsgId', `LUMEROLLE-${to}-${sequence}`), leaf('CreDtTm', made)]),
          branch('Stmt', [
            leaf('Id', `STMT-${sequence}`),
            leaf('ElctrncSeqNb', String(sequence)),
            leaf('CreDtTm', made),
            branch('FrToDt', [leaf('FrDtTm', `${from}T00:00:00`), leaf('ToDtTm', `${to}T23:59:59`)]),
            account(),
            balance('OPBD', opening, from),
            balance('CLBD', closing, to),
            ...statement.receipts.map((receipt, position) => entry(receipt, `${to}-${position + 1}`)),
          ]),
        ]),
      ],
      { xmlns: NAMESPACE },
    ),
  );
}

const account = (): string =>
  branch('Acct', [
    branch('Id', [leaf('IBAN', DEMO_COMPANY.iban)]),
    leaf('Ccy', 'EUR'),
    branch('Ownr', [leaf('Nm', bankText(DEMO_COMPANY.name, 70))]),
    branch('Svcr', [branch('FinInstnId', [leaf('BICFI', DEMO_COMPANY.bic)])]),
  ]);

const balance = (code: 'OPBD' | 'CLBD', cents: number, day: string): string =>
  branch('Bal', [
    branch('Tp', [branch('CdOrPrtry', [leaf('Cd', code)])]),
    amount(cents),
    direction(cents),
    branch('Dt', [leaf('Dt', day)]),
  ]);

const amount = (cents: number): string => leaf('Amt', decimal(Math.abs(cents)), { Ccy: 'EUR' });

const direction = (cents: number): string => leaf('CdtDbtInd', cents < 0 ? 'DBIT' : 'CRDT');

function entry(receipt: DemoReceipt, key: string): string {
  return branch('Ntry', [
    amount(receipt.amount),
    direction(receipt.amount),
    leaf('RvslInd', receipt.kind === 'return' ? 'true' : null),
    branch('Sts', [leaf('Cd', 'BOOK')]),
    branch('BookgDt', [leaf('Dt', receipt.bookedOn)]),
    branch('ValDt', [leaf('Dt', receipt.bookedOn)]),
    leaf('AcctSvcrRef', `LUM${key.replaceAll('-', '')}`),
    transactionCode(receipt),
    branch('NtryDtls', [details(receipt)]),
  ]);
}

/** Family and sub-family of the ISO bank transaction code set. */
const CODES: Readonly<Record<DemoReceipt['kind'], readonly [family: string, subFamily: string]>> = {
  transfer: ['RCDT', 'ESCT'],
  batched: ['RCDT', 'ESCT'],
  directDebit: ['IDDT', 'ESDD'],
  return: ['IDDT', 'UPDD'],
  outgoing: ['ICDT', 'ESCT'],
  fee: ['MDOP', 'CHRG'],
};

function transactionCode({ kind }: DemoReceipt): string {
  const [family, subFamily] = CODES[kind];
  return branch('BkTxCd', [
    branch('Domn', [leaf('Cd', 'PMNT'), branch('Fmly', [leaf('Cd', family), leaf('SubFmlyCd', subFamily)])]),
  ]);
}

function details(receipt: DemoReceipt): string {
  // A returned collection is booked against the account, and the debtor stays the customer.
  const role = receipt.kind === 'outgoing' || receipt.kind === 'fee' ? 'Cdtr' : 'Dbtr';
  const name = bankText(receipt.party.name, 70);
  return branch('TxDtls', [
    branch('Refs', [leaf('EndToEndId', 'NOTPROVIDED')]),
    amount(receipt.amount),
    direction(receipt.amount),
    branch('RltdPties', [
      branch(role, [branch('Pty', [leaf('Nm', name === '' ? null : name)])]),
      branch(`${role}Acct`, [branch('Id', [leaf('IBAN', receipt.party.iban)])]),
    ]),
    branch('RmtInf', [
      leaf('Ustrd', receipt.text === '' ? null : bankText(receipt.text, 140)),
      receipt.communication === null ? '' : structured(receipt.communication),
    ]),
    receipt.kind === 'return' ? branch('RtrInf', [branch('Rsn', [leaf('Cd', 'AM04')])]) : '',
  ]);
}

const structured = (communication: string): string =>
  branch('Strd', [
    branch('CdtrRefInf', [
      branch('Tp', [branch('CdOrPrtry', [leaf('Cd', 'SCOR')]), leaf('Issr', 'BBA')]),
      leaf('Ref', communication),
    ]),
  ]);
