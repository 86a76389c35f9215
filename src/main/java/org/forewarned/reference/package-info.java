/**
 * Facts, helplines and the glossary: entries that live once, in {@code content/}, each with source, status, nation and dates.
 * What is overdue is not shown. Words: fact, helpline, glossary entry, topic. Uses markup and platform.
 */
package org.forewarned.reference;
