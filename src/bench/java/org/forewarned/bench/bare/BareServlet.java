package org.forewarned.bench.bare;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives back the bytes that were put under a name. */
@WebServlet("/*")
public class BareServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, byte[]> bytes = new ConcurrentHashMap<>();

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bytes.put(request.getPathInfo(), request.getInputStream().readAllBytes());
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(bytes.getOrDefault(request.getPathInfo(), new byte[0]));
    }
}
