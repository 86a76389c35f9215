/** The page of evidence and its files. */
package org.forewarned.reporting.web;
