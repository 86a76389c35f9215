/** The interface for organisations' own systems: resources of JSON below {@code /api/v1}, opened by a token in the header {@code Authorization} and nothing else. */
package org.forewarned.organisations.rest;
