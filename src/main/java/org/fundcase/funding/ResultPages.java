package org.fundcase.funding;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fundcase.exports.Conditions;
import org.fundcase.exports.PublicSheet;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Words;
import org.fundcase.schemes.Schemes;
import org.fundcase.web.SavedFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What each scheme's money of a year came to, for everybody: by item and by district. */
@Controller
@RequestMapping("/results")
class ResultPages {

    private static final String NEXT = "\r\n";

    private final FundResults results;
    private final Schemes schemes;
    private final SavedResults saved;
    private final PublicSheet sheets;
    private final MessageSource messages;
    private final Words note;

    /** @param zh what is to be said of the data on page and file; blank where there is nothing to say */
    ResultPages(
            FundResults results,
            Schemes schemes,
            SavedResults saved,
            PublicSheet sheets,
            MessageSource messages,
            @Value("${fundcase.results.note:}") String zh,
            @Value("${fundcase.results.note-en:}") String en) {
        this.results = results;
        this.schemes = schemes;
        this.saved = saved;
        this.sheets = sheets;
        this.messages = messages;
        this.note = new Words(zh, en);
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView("funding/results")
                .addObject("years", results.years())
                .addObject("schemes", schemes)
                .addObject("note", note);
    }

    @GetMapping("/{scheme}/{year}")
    ModelAndView one(@PathVariable String scheme, @PathVariable int year) {
        return new ModelAndView("funding/result")
                .addObject("result", get(scheme, year))
                .addObject("scheme", schemes.title(scheme))
                .addObject("schemes", schemes)
                .addObject("note", note);
    }

    /** By item and district, as CSV in UTF-8 with a byte order mark; what is to be said of the data stands in its first line. */
    @GetMapping("/{scheme}/{year}/file")
    ResponseEntity<byte[]> file(@PathVariable String scheme, @PathVariable int year, Locale locale) {
        FundResult result = get(scheme, year);
        Stream<String> head = Stream.of("results.item", "results.district", "results.projects", "results.paid")
                .map(key -> messages.getMessage(key, null, locale));
        String city = messages.getMessage("results.city", null, locale);
        String lines = result.lines().stream()
                .map(line -> BatchFile.row(Stream.of(
                        schemes.itemName(line.item()).in(locale),
                        line.district().isEmpty() ? city : line.district(),
                        Integer.toString(line.projects()),
                        line.paid().toYuan().toPlainString())))
                .collect(Collectors.joining(NEXT));
        String first = note.saysNothing() ? "" : BatchFile.row(Stream.of(note.in(locale))) + NEXT;
        String file = "\uFEFF" + first + BatchFile.row(head) + NEXT + lines + NEXT;
        return SavedFile.csv(
                "results-" + result.schemeId() + "-" + year + ".csv", file.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as a workbook. */
    @GetMapping("/{scheme}/{year}/file.xlsx")
    ResponseEntity<byte[]> sheet(@PathVariable String scheme, @PathVariable int year, Locale locale) {
        FundResult result = get(scheme, year);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("scheme", schemes.title(scheme).in(locale));
        told.put("year", Integer.toString(year));
        if (!note.saysNothing()) {
            told.put("note", note.in(locale));
        }
        return sheets.of(saved, saved.rows(result).toList(), new Conditions(told), locale);
    }

    private FundResult get(String scheme, int year) {
        return results.of(scheme, year).orElseThrow(Refusal::notFound);
    }
}
