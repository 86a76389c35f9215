package org.forewarned.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file that pages load, with its digest and a packed copy; {@code packed} is null where packing gains nothing. */
record Asset(String name, String type, String digest, byte[] bytes, byte[] packed) {

    private static final Map<String, String> TYPES = Map.of(
        "css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml",
        "ico", "image/x-icon", "png", "image/png", "woff2", "font/woff2", "txt", "text/plain;charset=UTF-8",
        "webmanifest", "application/manifest+json");

    static Asset of(String name, byte[] bytes) {
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] packed = pack(bytes);
        return new Asset(name, type, digest(bytes), bytes, packed.length < bytes.length * 0.9 ? packed : null);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream gzip = new GZIPOutputStream(out) { { def.setLevel(Deflater.BEST_COMPRESSION); } }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
