/** Making a certificate, and checking one. */
package org.forewarned.certification.web;
