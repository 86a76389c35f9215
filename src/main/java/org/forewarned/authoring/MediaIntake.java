package org.forewarned.authoring;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/**
 * Takes in files from outside as what they truly are, whatever they are called. A photograph is drawn anew: small enough, upright, and without what a camera
 * writes into it; nothing of the file itself is kept. An SVG keeps shapes only. Films and captions are kept as they are.
 */
final class MediaIntake {

    /** The widest picture that is kept, in pixels. */
    static final int WIDEST = 1600;
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 40_000_000L;
    private static final float QUALITY = 0.82f;
    /** Where telephones write down where a film was taken. */
    private static final Pattern PLACE = Pattern.compile("\u00a9xyz.{4}[+-]\\d\\d|com\\.apple\\.quicktime\\.location|GPS(?:Latitude|Longitude)|LOCATION[+-]?\\d", Pattern.DOTALL);

    private MediaIntake() {
    }

    /**
     * A file as it is kept.
     *
     * @param ending of its name, by what it truly is
     */
    record Taken(String ending, byte[] bytes) {
    }

    /** Takes a file in. @throws MediaRefused if it is none that can be shown here */
    static Taken take(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return picture(bytes, "png");
        } else if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return picture(bytes, "jpg");
        } else if (starts(bytes, 4, 'f', 't', 'y', 'p')) {
            return film("mp4", bytes);
        } else if (starts(bytes, 0, 0x1a, 0x45, 0xdf, 0xa3)) {
            return film("webm", bytes);
        } else if (starts(bytes, 0, 'W', 'E', 'B', 'V', 'T', 'T') || starts(bytes, 0, 0xef, 0xbb, 0xbf, 'W', 'E', 'B', 'V', 'T', 'T')) {
            return new Taken("vtt", bytes);
        } else if (starts(bytes, 0, 'G', 'I', 'F', '8') || starts(bytes, 0, 'R', 'I', 'F', 'F') || starts(bytes, 0, 'B', 'M')) {
            throw new MediaRefused("media.fault.other-picture");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.UTF_8);
        if (head.contains("<svg")) {
            return new Taken("svg", SvgIntake.shapesOnly(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        }
        throw new MediaRefused("media.fault.kind");
    }

    /** A film is kept as it is, so it must not say where it was taken. */
    private static Taken film(String ending, byte[] bytes) {
        if (PLACE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw new MediaRefused("media.fault.place");
        }
        return new Taken(ending, bytes);
    }

    private static boolean starts(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static Taken picture(byte[] bytes, String kind) {
        try {
            BufferedImage drawn = upright(read(bytes, kind), bytes);
            BufferedImage small = smaller(drawn);
            boolean clear = small.getColorModel().hasAlpha();
            byte[] png = clear || kind.equals("png") ? written(small, "png") : null;
            byte[] jpg = clear ? null : written(small, "jpg");
            boolean asPng = jpg == null || png != null && png.length <= jpg.length;
            return new Taken(asPng ? "png" : "jpg", asPng ? png : jpg);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new MediaRefused("media.fault.broken");
        }
    }

    /** How large it will be is asked before anything is drawn. */
    private static BufferedImage read(byte[] bytes, String kind) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                    throw new MediaRefused("media.fault.dimensions", width, height);
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage image, byte[] bytes) {
        int turned = orientation(bytes);
        if (turned < 2 || turned > 8) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean across = turned >= 5;
        AffineTransform turn = switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        return drawn(image, across ? height : width, across ? width : height, turn);
    }

    private static int orientation(byte[] bytes) {
        try {
            return Optional.ofNullable(ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes)).getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .filter(exif -> exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)).map(MediaIntake::orientation).orElse(1);
        } catch (ImageProcessingException | IOException unreadable) {
            return 1;
        }
    }

    private static int orientation(ExifIFD0Directory exif) {
        try {
            return exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (MetadataException none) {
            return 1;
        }
    }

    private static BufferedImage smaller(BufferedImage image) {
        BufferedImage now = image;
        while (now.getWidth() > WIDEST) {
            int width = Math.max(WIDEST, now.getWidth() / 2);
            int height = Math.max(1, (int) Math.round((double) now.getHeight() * width / now.getWidth()));
            now = drawn(now, width, height, AffineTransform.getScaleInstance((double) width / now.getWidth(), (double) height / now.getHeight()));
        }
        return now == image ? drawn(image, image.getWidth(), image.getHeight(), new AffineTransform()) : now;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height, AffineTransform how) {
        BufferedImage out = new BufferedImage(width, height, image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, how, null);
        pen.dispose();
        return out;
    }

    private static byte[] written(BufferedImage image, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind).next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind.equals("jpg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
