/** The pages of organisations and of joining one. */
package org.forewarned.organisations.web;
