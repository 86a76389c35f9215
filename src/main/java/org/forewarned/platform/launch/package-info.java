/**
 * The way from {@code java -jar forewarned.jar} to a server that answers: checks what would fail, unpacks the program once, and runs the server
 * in a child process with the right options. Plain Java: nothing of the application is loaded here.
 */
package org.forewarned.platform.launch;
