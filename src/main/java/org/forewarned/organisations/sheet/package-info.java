/** Reads lists that come as CSV or Excel files, whatever program wrote them, within limits. Knows nothing of what the columns mean. */
package org.forewarned.organisations.sheet;
