package org.forewarned.certification.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.forewarned.certification.Signer;

/**
 * The CMS object of a PAdES baseline signature: detached, SHA-256, one signer, its certificate, bound to it by an attribute. There is
 * one way in which it is written, so that reading can ask for just that.
 */
final class Cms {

    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private Cms() {
    }

    /** @param digest SHA-256 of what is signed */
    static byte[] sign(byte[] digest, Signer signer) {
        ASN1Set signed = attributes(signer.certificate(), digest);
        return written(signer.certificate(), signed, signer.sign(encoded(signed)));
    }

    /** What is signed: the digest, the kind of content, and the certificate. */
    static ASN1Set attributes(X509Certificate certificate, byte[] digest) {
        SigningCertificateV2 bound = new SigningCertificateV2(new ESSCertIDv2(Certificates.sha256(Certificates.bytes(certificate))));
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(bound)));
        return new DERSet(attributes);
    }

    /** The bytes of the object with these signed attributes and this signature. */
    static byte[] written(X509Certificate certificate, ASN1Set attributes, byte[] signature) {
        Certificate x509 = Certificate.getInstance(Certificates.bytes(certificate));
        SignerIdentifier signer = new SignerIdentifier(new IssuerAndSerialNumber(x509));
        SignerInfo info = new SignerInfo(signer, SHA256, attributes, algorithm(certificate.getPublicKey()), new DEROctetString(signature), null);
        SignedData data = new SignedData(new DERSet(SHA256), new ContentInfo(CMSObjectIdentifiers.data, null), new DERSet(x509), null, new DERSet(info));
        return encoded(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    static byte[] encoded(ASN1Object object) {
        try {
            return object.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AlgorithmIdentifier algorithm(PublicKey key) {
        return key.getAlgorithm().equals("RSA") ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)
                : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }
}
