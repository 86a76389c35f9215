/** Mails, tried against real SMTP servers. */
package org.forewarned.platform.mail;
