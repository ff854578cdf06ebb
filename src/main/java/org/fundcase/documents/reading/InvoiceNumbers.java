package org.fundcase.documents.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How many invoices the pages of one file are, by the numbers printed on them and in their codes. */
final class InvoiceNumbers {

    /** A number that was hardly recognised counts as none. */
    private static final double SURE = 0.8;
    /** A red invoice names the invoice that it cancels. */
    private static final Pattern OF_ANOTHER = Pattern.compile(".*(?:红冲|原|正数|蓝字|对应|数电).{0,6}");

    private final Set<String> numbers = new HashSet<>();

    /** @param codes numbers in QR codes */
    static int count(List<PageText> pages, Collection<String> codes) {
        InvoiceNumbers all = new InvoiceNumbers();
        codes.forEach(all::add);
        pages.forEach(page -> page.lines().forEach(all::line));
        return (int) Math.max(all.ofLength(8), all.ofLength(20));
    }

    /** One paper may carry a number of eight digits and one of twenty: of each kind there is one. */
    private long ofLength(int digits) {
        return numbers.stream().filter(number -> number.length() == digits).count();
    }

    private void line(Line line) {
        for (Labels.Hit hit : InvoiceText.LABELS.in(line)) {
            Cluster value = InvoiceText.LABELS.value(hit);
            if (hit.key().equals(FieldNames.INVOICE_NUMBER) && value.sure() >= SURE && !isOfAnother(line, hit)) {
                add(Text.tight(value.text()));
            }
        }
    }

    private static boolean isOfAnother(Line line, Labels.Hit hit) {
        String before = Text.tight(new Cluster(line.glyphs().subList(0, hit.start())).text());
        return OF_ANOTHER.matcher(before).matches();
    }

    private void add(String number) {
        if (number.matches("\\d{8}|\\d{20}")) {
            numbers.add(number);
        }
    }
}
