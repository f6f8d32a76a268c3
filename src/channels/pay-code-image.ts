// The transfer code as a picture that every mail program shows (PNG; many show no SVG).

import QRCode from 'qrcode';

/** Pixels per module: 264 pixels for a usual code, sharp at the 132 it is shown at. */
const SCALE = 6;
/** Modules of white around it; ISO/IEC 18004 asks for four. */
const QUIET_ZONE = 4;

export async function payCodePng(payload: string): Promise<Uint8Array> {
  return new Uint8Array(
    await QRCode.toBuffer(payload, { errorCorrectionLevel: 'M', scale: SCALE, margin: QUIET_ZONE }),
  );
}
