package org.fundcase.documents.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows an OFD's custom tags to the text objects they point at; with them a value has a place on its page. */
final class OfdTags {

    private final OfdPackage ofd;
    private final Map<String, Target> targets = new HashMap<>();
    private final Collector out = new Collector(Source.OFD_TAG);

    private record Target(String text, @Nullable Place place) {}

    OfdTags(OfdPackage ofd) {
        this.ofd = ofd;
    }

    Collector read() throws IOException, Unreadable {
        List<Tree> files = ofd.partsUnder("tags");
        if (files.isEmpty()) {
            return out;
        }
        for (OfdPackage.Page page : ofd.pages()) {
            OfdText.of(page.content()).stream()
                    .filter(t -> !t.id().isEmpty())
                    .forEach(t -> targets.put(page.id() + "/" + t.id(), target(page, t)));
        }
        files.forEach(this::tags);
        return out;
    }

    private Target target(OfdPackage.Page page, OfdText text) {
        double[] size = ofd.size(page);
        if (text.glyphs().isEmpty()) {
            return new Target(text.text(), null);
        }
        Box b = new Cluster(text.glyphs()).box();
        return new Target(
                text.text(),
                new Place(page.number(), new Box(b.x() / size[0], b.y() / size[1], b.w() / size[0], b.h() / size[1])));
    }

    private void tags(Tree parent) {
        for (Tree tag : parent.children()) {
            String field = InvoiceElements.EDRM.get(tag.name());
            if (field != null) {
                value(tag).ifPresent(t -> out.put(field, t.text(), t.place()));
            } else if (tag.name().equals("GoodsInfo")) {
                line(tag);
            } else if (tag.name().equals("GoodsInfos") && !tag.children("Item").isEmpty()) {
                flatLines(tag);
            } else {
                tags(tag);
            }
        }
    }

    /** Several references are one value in pieces: a currency sign and a figure, or a wrapped name. */
    private Optional<Target> value(Tree tag) {
        StringBuilder text = new StringBuilder();
        Place place = null;
        for (Tree ref : tag.children("ObjectRef")) {
            Target target = targets.get(ref.attribute("PageRef") + "/" + ref.text());
            if (target != null) {
                text.append(target.text());
                place = joined(place, target.place());
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Target(text.toString(), place));
    }

    private static @Nullable Place joined(@Nullable Place a, @Nullable Place b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.page() == b.page() ? new Place(a.page(), a.box().union(b.box())) : a;
    }

    private void line(Tree item) {
        String name = text(item, "Item");
        if (name != null) {
            String rate = text(item, "TaxScheme");
            out.line(new InvoiceLine(
                    Text.clean(name),
                    text(item, "Specification"),
                    text(item, "MeasurementDimension"),
                    amount(item, "Quantity"),
                    amount(item, "Price"),
                    amount(item, "Amount"),
                    rate == null ? null : Text.taxRate(rate),
                    amount(item, "TaxAmount")));
        }
    }

    /** Where one group holds the tags of the only line directly. */
    private void flatLines(Tree group) {
        if (group.children("Item").size() == 1) {
            line(group);
        }
    }

    private @Nullable String text(Tree item, String name) {
        return item.children(name).stream()
                .findFirst()
                .flatMap(this::value)
                .map(Target::text)
                .orElse(null);
    }

    private @Nullable BigDecimal amount(Tree item, String name) {
        String text = text(item, name);
        return text == null ? null : Text.amount(text);
    }
}
