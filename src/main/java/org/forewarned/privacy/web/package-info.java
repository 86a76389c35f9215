/** The page of the audit log for administrators. */
package org.forewarned.privacy.web;
