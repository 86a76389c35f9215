/** Certificates, as stored. */
package org.forewarned.certification.model;
