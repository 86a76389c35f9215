package org.forewarned.organisations.sheet;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.forewarned.organisations.sheet.SheetFault.Why;

/** CSV in the encodings and with the separators that programs use, Excel above all: it writes semicolons, "sep=;" and Windows-1252. */
final class TextFile {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 64 * 1024;

    private TextFile() {
    }

    static List<List<String>> read(byte[] file) throws SheetFault {
        String text = decode(file);
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            throw new SheetFault(text.isBlank() ? Why.EMPTY : Why.UNREADABLE);
        }
        char separator = separator(text);
        if (text.regionMatches(true, 0, "sep=", 0, 4)) {
            int end = text.indexOf('\n');
            text = end < 0 ? "" : text.substring(end + 1);
        }
        return rows(text, separator);
    }

    private static List<List<String>> rows(String text, char separator) throws SheetFault {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).ofCsvRecord(text); CloseableIterator<CsvRecord> records = reader.iterator()) {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                SheetReader.within(rows.size(), filled(record.getFields()));
                rows.add(record.getFields().stream().limit(Sheet.MOST_COLUMNS).map(SheetReader::tidy).toList());
            }
        } catch (IOException | CsvParseException broken) {
            throw new SheetFault(Why.UNREADABLE);
        }
        return rows;
    }

    private static int filled(List<String> fields) {
        int last = fields.size();
        while (last > 0 && fields.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** What separates the most columns, evenly, in the first lines; what Excel says in a first line "sep=;" wins. */
    static char separator(String text) {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            return text.charAt(4);
        }
        List<String> lines = text.substring(0, Math.min(text.length(), SAMPLE)).lines().filter(line -> !line.isBlank()).limit(20).toList();
        char best = ',';
        double most = 0;
        for (char separator : SEPARATORS) {
            int[] counts = lines.stream().mapToInt(line -> outsideQuotes(line, separator)).toArray();
            double mean = Arrays.stream(counts).average().orElse(0);
            double spread = Arrays.stream(counts).mapToDouble(c -> Math.abs(c - mean)).average().orElse(0);
            double worth = mean - spread;
            if (worth > most) {
                most = worth;
                best = separator;
            }
        }
        return best;
    }

    private static int outsideQuotes(String line, char separator) {
        int found = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            found += !quoted && c == separator ? 1 : 0;
        }
        return found;
    }

    /** By its mark; else UTF-8 where all of it is that; else what it looks like, which is mostly Windows-1252. */
    static String decode(byte[] file) {
        if (begins(file, 0xEF, 0xBB, 0xBF)) {
            return new String(file, 3, file.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(file, 0xFF, 0xFE)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = wide(file);
        if (wide != null) {
            return new String(file, wide);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, looksLike(file));
        }
    }

    /** UTF-16 without a mark: every other byte is zero. */
    private static Charset wide(byte[] file) {
        int even = 0;
        int odd = 0;
        int looked = Math.min(file.length, 2000);
        for (int i = 0; i < looked; i++) {
            even += file[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += file[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        return odd > looked / 5 && even == 0 ? StandardCharsets.UTF_16LE : even > looked / 5 && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static Charset looksLike(byte[] file) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(file, Math.min(file.length, SAMPLE)));
        return Arrays.stream(detector.detectAll()).filter(match -> match.getName().matches("windows-125[01257]|ISO-8859-[129]") && match.getConfidence() >= 40)
                .map(CharsetMatch::getName).map(name -> name.equals("ISO-8859-1") ? "windows-1252" : name.equals("ISO-8859-2") ? "windows-1250" : name)
                .filter(Charset::isSupported).findFirst().map(Charset::forName).orElse(Charset.forName("windows-1252"));
    }

    private static boolean begins(byte[] file, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
