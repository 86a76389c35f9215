package org.forewarned.organisations.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.forewarned.organisations.sheet.SheetFault.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final List<List<String>> PEOPLE = List.of(List.of("Siân Okafor", "sian@school.example", "007"), List.of("O’Neill, Zoë", "zoe@school.example", "12"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyUsualEncodingIsRead(String charset) throws Exception {
        String text = "Name,E-mail,Staff ID\r\nSiân Okafor,sian@school.example,007\r\n\"O’Neill, Zoë\",zoe@school.example,12\r\n";
        assertThat(SheetReader.read(text.getBytes(Charset.forName(charset))).rows()).isEqualTo(PEOPLE);
        if (!charset.startsWith("win")) {
            assertThat(SheetReader.read(("\uFEFF" + text).getBytes(Charset.forName(charset)))).satisfies(sheet -> {
                assertThat(sheet.heads()).containsExactly("Name", "E-mail", "Staff ID");
                assertThat(sheet.rows()).isEqualTo(PEOPLE);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name;Mail\nA, B;a@x.example\nC;c@x.example\n", "sep=;\r\nName;Mail\r\nA, B;a@x.example\r\nC;c@x.example", "Name\tMail\nA, B\ta@x.example\nC\tc@x.example\n",
        "Name|Mail\nA, B|a@x.example\nC|c@x.example", "\"Name\",\"Mail\"\n\"A, B\",a@x.example\nC,\"c@x.example\"\n\n\n", "My school\n\nName,Mail\n\"A, B\",a@x.example\nC,c@x.example,\n"})
    void everyUsualShapeIsRead(String text) throws Exception {
        Sheet sheet = SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.heads()).startsWith("Name", "Mail");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.cell(0, 0)).isEqualTo("A, B");
        assertThat(sheet.cell(1, 1)).isEqualTo("c@x.example");
    }

    @Test
    void aCellMayHaveLinesAndQuotes() throws Exception {
        Sheet sheet = read("Name,Note\n\"Ann \"\"Nan\"\" Lee\",\"two\nlines\"\n");
        assertThat(sheet.rows()).containsExactly(List.of("Ann \"Nan\" Lee", "two lines"));
    }

    @Test
    void excelsNumbersAndDatesReadAsPeopleReadThem() throws Exception {
        byte[] file = excel(sheet -> {
            sheet.value(0, 0, "Staff");
            sheet.value(2, 0, "Name");
            sheet.value(2, 1, "Payroll");
            sheet.value(2, 3, "Since");
            sheet.value(3, 0, "Priya Raman");
            sheet.value(3, 1, 4711);
            sheet.value(3, 3, LocalDate.of(2026, 9, 1));
            sheet.style(3, 3).format("dd/MM/yyyy").set();
            sheet.value(5, 0, "Tom Okafor");
            sheet.value(5, 1, 12.5);
        });
        Sheet sheet = SheetReader.read(file);
        assertThat(sheet.heads()).containsExactly("Name", "Payroll", "", "Since");
        assertThat(sheet.firstLine()).isEqualTo(4);
        assertThat(sheet.rows().get(0)).containsExactly("Priya Raman", "4711", "", "2026-09-01");
        assertThat(sheet.cell(2, 1)).isEqualTo("12.5");
    }

    @Test
    void whatIsNoListOrTooMuchIsRefused() throws Exception {
        assertFault("", Why.EMPTY);
        assertFault("Name\n", Why.EMPTY);
        assertFault("Name,Mail\n".repeat(25_100), Why.TOO_LONG);
        assertFault(String.join(",", java.util.Collections.nCopies(80, "x")) + "\na\n", Why.TOO_WIDE);
        assertFault("a\0b,c\n1,2", Why.UNREADABLE);
        assertThatThrownBy(() -> SheetReader.read(new byte[7_000_000])).isInstanceOfSatisfying(SheetFault.class, f -> assertThat(f.why()).isEqualTo(Why.TOO_BIG));
        assertFault(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Why.OLD_EXCEL);
        assertFault(zip("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><Types/>".getBytes(StandardCharsets.UTF_8)), Why.UNREADABLE);
        assertFault(zip("[Content_Types].xml", new byte[130 * 1024 * 1024]), Why.TOO_BIG);
        assertFault(zip("anything.txt", "hello".getBytes(StandardCharsets.UTF_8)), Why.UNREADABLE);
        assertFault(zip("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8)), Why.UNREADABLE);
    }

    private static Sheet read(String text) throws SheetFault {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(String text, Why why) {
        assertFault(text.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void assertFault(byte[] file, Why why) {
        assertThatThrownBy(() -> SheetReader.read(file)).isInstanceOfSatisfying(SheetFault.class, fault -> assertThat(fault.why()).isEqualTo(why));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] excel(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            fill.accept(book.newWorksheet("People"));
        }
        return bytes.toByteArray();
    }
}
