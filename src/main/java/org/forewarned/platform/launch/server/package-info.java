/** What runs inside the server's process before and around the server itself. It knows the server and plain Java, nothing of the application. */
package org.forewarned.platform.launch.server;
