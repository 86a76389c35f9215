/** What keeps the code to its design: rules on packages, pages and texts, each with planted violations that prove it can fail. */
package org.forewarned.architecture;
