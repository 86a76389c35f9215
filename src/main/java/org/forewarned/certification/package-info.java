/**
 * Certificates: what a learner holds after completing a module, and how anybody checks it.
 *
 * <p>A <em>certificate</em> is a PDF that this installation makes and signs; its <em>number</em> can be typed or scanned, and
 * says whether the certificate is genuine, valid, expired or revoked. The name on it is printed and then forgotten.
 *
 * <p>May use learning, organisations, assessment, catalogue, identity, reference, privacy and platform.
 */
package org.forewarned.certification;
