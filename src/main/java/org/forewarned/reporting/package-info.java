/**
 * Figures and evidence, read only: who was asked what, what came of it, and the same as files that can be checked. Uses everything but
 * interop.
 */
package org.forewarned.reporting;
