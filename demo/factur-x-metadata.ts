export function withFacturXMetadata(pdf: Uint8Array): Uint8Array {
  return pdf;
}
