// What every channel promises: it gets a frozen parcel and says exactly what became of it.
// `inDoubt` is an honest answer (the connection broke after the text was handed over); a channel never guesses.

export type Attachment = {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Where the HTML shows it (RFC 2392); absent for a document beside the text. */
  readonly contentId?: string;
};

export type Parcel = {
  /** Deterministic: the same parcel handed over twice carries the same id. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
  readonly to: { readonly name: string | null; readonly address: string };
  /** Addresses that see the message, and are seen by it; absent is nobody. */
  readonly copies?: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** Of what its reader has asked to get: where they end it (RFC 2369). Never of what somebody owes. */
  readonly endsAt?: string;
};

export type Receipt =
  /** The other side took it over: `evidence` is its own answer, word for word. */
  | { readonly kind: 'accepted'; readonly evidence: string }
  /** Refused for good: another try makes no sense. */
  | { readonly kind: 'refused'; readonly evidence: string }
  /** It did not leave; it may be tried again later. */
  | { readonly kind: 'notSent'; readonly evidence: string }
  /** Nobody knows whether it left: a person decides. */
  | { readonly kind: 'inDoubt'; readonly evidence: string };

/** Asked once for each parcel, before the first byte of its text goes out: upon anything but true none does. */
export type MayLeave = () => Promise<boolean>;

/** For mail that no other process could be sending too. */
export const AT_ANY_TIME: MayLeave = async () => true;

/** Why a parcel was not sent that was not let go. */
export const HELD_BACK = 'It was held back before its text went out';

export type Channel = {
  readonly name: 'email' | 'fake';
  deliver(parcel: Parcel, mayLeave: MayLeave): Promise<Receipt>;
  close(): Promise<void>;
};
