package org.forewarned.reporting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forewarned.platform.web.Stop;
import org.forewarned.platform.web.Visit;
import org.forewarned.reporting.PartnerDesk;
import org.forewarned.reporting.PartnerSheet;
import org.forewarned.reporting.PartnerView;

/** A month's frozen tables as files, for whoever has an open link. */
@WebServlet("/-/partner")
public class PartnerServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("counts-(\\d{4}-\\d{2})\\.(csv|pdf)");

    @Inject
    private transient PartnerDoor door;
    @Inject
    private transient PartnerDesk desk;
    @Inject
    private transient Visit visit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PartnerView link = door.enter(visit.param("token"));
        Matcher file = FILE.matcher(visit.param("file"));
        if (!file.matches()) {
            throw Stop.notFound();
        }
        PartnerSheet sheet = desk.sheet(link, month(file.group(1)), visit.paper()).orElseThrow(Stop::notFound);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.group() + "\"");
        if (file.group(2).equals("csv")) {
            response.setContentType("text/csv; charset=utf-8");
            desk.csv(sheet, visit.paper(), response.getOutputStream());
        } else {
            byte[] pdf = desk.pdf(link, sheet, visit.paper());
            response.setContentType("application/pdf");
            response.setContentLength(pdf.length);
            response.getOutputStream().write(pdf);
        }
    }

    private static YearMonth month(String digits) {
        try {
            return YearMonth.parse(digits);
        } catch (DateTimeException none) {
            throw Stop.notFound();
        }
    }
}
