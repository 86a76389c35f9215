package org.forewarned.certification;

/**
 * A certificate that an organisation had made.
 *
 * @param pdf the signed file
 */
public record MemberCertificate(CertificateNumber number, byte[] pdf) {
}
