/** Get help now, give information, and the glossary. */
package org.forewarned.reference.web;
