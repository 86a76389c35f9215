/** Reminders, tried against both databases. */
package org.forewarned.communications;
