/**
 * What we say to people who are not looking at the site: reminders of what was asked of them, the coordinator's weekly digest, the calendar entry, that
 * questions about a module wait for whoever wished it, and how to stop all that. Words: reminder, digest, quiet hours, to stop (mails), sentence (an organisation's own words in a reminder).
 * Uses learning, organisations, identity, privacy and platform.
 */
package org.forewarned.communications;
