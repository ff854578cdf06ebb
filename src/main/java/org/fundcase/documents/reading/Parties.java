package org.fundcase.documents.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells which of the two parties of an invoice a bare label such as 名称 belongs to, by the nearest 购 or 销. */
final class Parties {

    static final String BUYER = "buyer";
    static final String SELLER = "seller";

    private final PageText page;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Labels.Hit> names = new ArrayList<>();

    private record Mark(boolean seller, Box box, boolean tall) {}

    Parties(PageText page, Labels labels) {
        this.page = page;
        page.stacks().stream()
                .filter(s -> s.isBuyer() || s.isSeller())
                .forEach(s -> marks.add(new Mark(s.isSeller(), s.box(), true)));
        for (Line line : page.lines()) {
            for (Labels.Hit hit : labels.in(line)) {
                if (isMarker(hit.key())) {
                    Box box = new Cluster(line.glyphs().subList(hit.start(), hit.end())).box();
                    marks.add(new Mark(hit.key().equals(SELLER), box, false));
                } else if (hit.key().equals("partyName")) {
                    names.add(hit);
                }
            }
        }
    }

    static boolean isMarker(String key) {
        return key.equals(BUYER) || key.equals(SELLER);
    }

    /**
     * The field that a label announces.
     *
     * @param ofEither what both parties have under one label: the buyer's field, the seller's field
     */
    String field(Labels.Hit hit, Map<String, List<String>> ofEither) {
        List<String> fields = ofEither.get(hit.key());
        return fields == null ? hit.key() : fields.get(isSeller(hit) ? 1 : 0);
    }

    private boolean isSeller(Labels.Hit hit) {
        if (page.isScan() && !marksBoth()) {
            return isSecond(hit);
        }
        return marks.stream()
                .filter(m -> cost(m, hit) < Double.MAX_VALUE)
                .min(Comparator.comparingDouble(m -> cost(m, hit)))
                .map(Mark::seller)
                .orElseGet(() -> isSecond(hit));
    }

    /** In a scan a mark may have been overlooked; the other one alone would draw everything to itself. */
    private boolean marksBoth() {
        return marks.stream().anyMatch(Mark::seller) && marks.stream().anyMatch(m -> !m.seller());
    }

    /** Without any mark the buyer stands left of, or above, the seller: all official forms do it so. */
    private boolean isSecond(Labels.Hit hit) {
        if (names.size() < 2) {
            return false;
        }
        Labels.Hit second = names.get(1);
        boolean sideBySide =
                Math.abs(second.line().middle() - names.get(0).line().middle())
                        < hit.line().em();
        return sideBySide
                ? hit.x() > Math.max(second.x(), names.get(0).x()) - hit.line().em()
                : hit.line().middle() > second.line().middle() - hit.line().em();
    }

    private static double cost(Mark mark, Labels.Hit hit) {
        double em = hit.line().em();
        double y = hit.line().middle();
        double right = hit.x() - mark.box.right();
        if (mark.tall) {
            boolean beside = y > mark.box.y() - 2 * em && y < mark.box.bottom() + 2 * em && right > -em;
            return beside ? right : Double.MAX_VALUE;
        }
        double below = y - mark.box.y();
        return below < 0 ? Double.MAX_VALUE : below + 0.3 * Math.abs(hit.x() - mark.box.x());
    }

    /** The text in the box of a form whose name is written downwards at its left side. */
    String textBeside(Stack stack) {
        double em = stack.box().w();
        double end = page.stacks().stream()
                .mapToDouble(s -> s.box().x())
                .filter(x -> x > stack.box().right())
                .min()
                .orElse(page.width());
        return page.lines().stream()
                .filter(l -> l.middle() > stack.box().y() - 1.2 * em
                        && l.middle() < stack.box().bottom() + 1.2 * em)
                .flatMap(l -> l.clusters(3).stream())
                .filter(c -> c.x() > stack.box().x() && c.x() < end)
                .map(Cluster::text)
                .collect(Collectors.joining(" "));
    }
}
