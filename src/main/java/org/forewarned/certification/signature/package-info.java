/**
 * The digital signature of a certificate: making it (PAdES, CMS with SHA-256) and reading it again from files that anybody may
 * have sent. Reading trusts nothing: it looks for the signature's few words itself and never runs a PDF parser.
 */
package org.forewarned.certification.signature;
