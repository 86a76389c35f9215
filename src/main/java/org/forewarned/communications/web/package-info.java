/** The pages where reminders are stopped and worded. */
package org.forewarned.communications.web;
