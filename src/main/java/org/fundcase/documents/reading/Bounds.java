package org.fundcase.documents.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.fundcase.kernel.Words;
import org.jspecify.annotations.Nullable;

/** How large a result may be: the child cuts to it, the parent checks it again, field by field. */
final class Bounds {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,40}");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}\\.\\d{2,15}");
    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_REGION = 2000;
    private static final int MOST_PAGES = 100_000;
    private static final int MOST_CONFLICTS = 200;

    private final ReadingLimits limits;

    Bounds(ReadingLimits limits) {
        this.limits = limits;
    }

    Reading cut(Reading reading) {
        if (!(reading instanceof Reading.Read r)) {
            return reading;
        }
        return new Reading.Read(
                r.mime(),
                r.kind(),
                first(r.fields(), limits.fields()),
                first(r.lines(), limits.lines()),
                first(r.conflicts(), MOST_CONFLICTS),
                r.text().substring(0, Math.min(limits.textChars(), r.text().length())),
                Math.min(MOST_PAGES, r.pages()),
                r.kindConfidence());
    }

    private static <T> List<T> first(List<T> list, int most) {
        return list.subList(0, Math.min(most, list.size()));
    }

    boolean accept(Reading.Read r) {
        Set<String> names = new HashSet<>();
        return FileType.ofMime(r.mime()).isPresent()
                && r.kind() != null
                && r.pages() >= 1
                && r.pages() <= MOST_PAGES
                && isShare(r.kindConfidence())
                && r.text().length() <= limits.textChars()
                && r.fields().size() <= limits.fields()
                && r.lines().size() <= limits.lines()
                && r.conflicts().size() <= MOST_CONFLICTS
                && r.fields().stream().allMatch(f -> accept(f, r.pages()) && names.add(f.name()))
                && r.lines().stream().allMatch(Bounds::accept)
                && r.conflicts().stream().allMatch(Bounds::accept);
    }

    private static boolean accept(ReadField f, int pages) {
        return NAME.matcher(f.name()).matches()
                && isText(f.value())
                && (f.printed() == null || isText(f.printed()))
                && f.source() != null
                && isShare(f.confidence())
                && (f.page() == null || f.page() >= 1 && f.page() <= pages)
                && (f.box() == null || f.box().isOnPage())
                && isNormalised(f);
    }

    private static boolean isNormalised(ReadField f) {
        if (FieldNames.AMOUNTS.contains(f.name())) {
            return AMOUNT.matcher(f.value()).matches();
        }
        if (FieldNames.DATES.contains(f.name())) {
            try {
                return LocalDate.parse(f.value()).getYear() < 10_000;
            } catch (DateTimeParseException notIso) {
                return false;
            }
        }
        return true;
    }

    private static boolean accept(InvoiceLine l) {
        return isText(l.name())
                && (l.specification() == null || isText(l.specification()))
                && (l.unit() == null || isText(l.unit()))
                && (l.taxRate() == null || isText(l.taxRate()))
                && isSmall(l.quantity())
                && isSmall(l.unitPrice())
                && isSmall(l.amount())
                && isSmall(l.taxAmount());
    }

    private static boolean accept(SourceConflict c) {
        return NAME.matcher(c.field()).matches()
                && isText(c.kept())
                && isText(c.other())
                && c.keptFrom() != null
                && c.otherFrom() != null;
    }

    /** What a rectangle may yield: a field of a form takes no more. */
    static String value(String text) {
        return text.substring(0, Math.min(LONGEST_REGION, text.length()));
    }

    static boolean accept(RegionText.Found f) {
        return isText(f.text())
                && !f.text().isBlank()
                && f.text().length() <= LONGEST_REGION
                && f.source() != null
                && isShare(f.confidence());
    }

    private static boolean isSmall(@Nullable BigDecimal n) {
        return n == null || n.precision() <= 40 && Math.abs(n.scale()) <= 40;
    }

    private static boolean isShare(double confidence) {
        return confidence >= 0 && confidence <= 1;
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST_VALUE && text.chars().noneMatch(Character::isISOControl);
    }

    /** A reason as a page may show it. */
    static Words sentence(Words reason) {
        return new Words(sentence(reason.zh()), sentence(reason.en()));
    }

    private static String sentence(String reason) {
        String clean = Text.clean(reason);
        return clean.substring(0, Math.min(LONGEST_REASON, clean.length()));
    }

    static Reading outOfBounds() {
        return new Reading.Failed(Words.of("读取结果异常，系统没有采用。请人工填写要素。"), false);
    }
}
