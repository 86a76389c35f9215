/** Audit entries and their chain, erasures, and how far retention has come. */
package org.forewarned.privacy.model;
