package org.fundcase.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fundcase.schemes.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise declares, and the performance targets (绩效目标) it sets itself.
 *
 * @param summary what the project is about
 * @param financialSystem whether it keeps a sound financial system; null if not answered
 * @param otherFunding whether the same project got other fiscal funds; null if not answered
 * @param otherFundingDetail which; blank if none
 * @param figures what is stated for the figures of the item, as typed, by key
 * @param targets value by target key of the scheme
 */
public record Declarations(
        String summary,
        @Nullable Boolean financialSystem,
        @Nullable Boolean otherFunding,
        String otherFundingDetail,
        @Nullable Map<String, String> figures,
        Map<String, String> targets) {

    public static final Declarations NONE = new Declarations("", null, null, "", Map.of());

    public Declarations {
        figures = figures == null ? Map.of() : Map.copyOf(figures);
        targets = Map.copyOf(targets);
    }

    /** Of an item that asks for no figures. */
    public Declarations(
            String summary,
            @Nullable Boolean financialSystem,
            @Nullable Boolean otherFunding,
            String otherFundingDetail,
            Map<String, String> targets) {
        this(summary, financialSystem, otherFunding, otherFundingDetail, Map.of(), targets);
    }

    Declarations without(List<Figure> asked) {
        Map<String, String> kept = new HashMap<>(figures());
        asked.forEach(figure -> kept.remove(figure.key()));
        return new Declarations(summary, financialSystem, otherFunding, otherFundingDetail, kept, targets);
    }

    public Map<String, String> figures() {
        return figures == null ? Map.of() : figures;
    }
}
