package org.fundcase.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.applicants.Applicants;
import org.fundcase.applicants.Enterprise;
import org.fundcase.demo.DemoPlaces.City;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.InvoiceTruth;
import org.fundcase.demo.papers.Party;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives an enterprise invented papers made out to it, to try an application with. */
@Controller
@Profile("demo")
class DemoPapersPage {

    private static final int INVOICES = 3;

    private final Applicants applicants;
    private final DemoPapers papers;

    DemoPapersPage(Applicants applicants, DemoPapers papers) {
        this.applicants = applicants;
        this.papers = papers;
    }

    @GetMapping("/demo/papers")
    ResponseEntity<byte[]> papers(@AuthenticationPrincipal SignedIn me) throws IOException {
        Enterprise enterprise = applicants.get(me.officeId());
        Enterprise.Profile profile = enterprise.profile();
        City city = DemoPlaces.city(profile.city());
        Party party = new Party(
                enterprise.name(),
                enterprise.creditCode().value(),
                profile.address() + " " + city.phone() + "-80000000",
                profile.account().bank() + " " + profile.account().number());
        LocalDate established = Objects.requireNonNullElse(profile.establishedOn(), DemoEnterprises.ESTABLISHED);
        List<DemoPapers.Sheet> sheets =
                new ArrayList<>(papers.basics(party, profile.legalRepresentative(), established));
        Inventor inventor = new Inventor(enterprise.id().getLeastSignificantBits());
        List<InvoiceTruth> invoices = papers.software(party, inventor, INVOICES);
        sheets.addAll(papers.sheets(invoices));
        sheets.addAll(papers.dealings(invoices.get(0)));
        sheets.addAll(papers.rough(papers.software(party, inventor, 2), inventor, true));
        sheets.add(papers.certificate(party, city, 0, ""));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition())
                .body(zip(sheets));
    }

    private static String disposition() {
        return ContentDisposition.attachment()
                .filename("示例材料.zip", StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static byte[] zip(List<DemoPapers.Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (DemoPapers.Sheet sheet : sheets) {
                zip.putNextEntry(new ZipEntry(sheet.name()));
                zip.write(sheet.bytes());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
