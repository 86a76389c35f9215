/** What tests share: databases, a running server, a browser, checkers. */
package org.forewarned.platform.testing;
