package org.fundcase.review.sampling;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.review.sampling.Drawing.Strata;
import org.fundcase.review.sampling.Drawing.Wanted;
import org.fundcase.review.sampling.Sample.Measure;
import org.jspecify.annotations.Nullable;

/** How much to draw, as the form has it. */
record NewDrawing(@Nullable String measure, @Nullable String size, @Nullable String strata) implements Serializable {

    private static final int WHOLE = 100;
    private static final int MOST = 10_000;

    /** @throws Refusal with every field that is wrong */
    Wanted checked() {
        Faults faults = new Faults();
        Measure how = faults.gather(() -> one("measure", Measure.values(), measure));
        Integer many = faults.gather(() -> size(how));
        Strata by = faults.gather(() -> one("strata", Strata.values(), strata));
        faults.refuse();
        return new Wanted(Objects.requireNonNull(how), Objects.requireNonNull(many), Objects.requireNonNull(by));
    }

    private Integer size(@Nullable Measure how) {
        int most = how == Measure.PERCENT ? WHOLE : MOST;
        try {
            int many = Integer.parseInt(size == null ? "" : size.strip());
            if (many >= 1 && many <= most) {
                return many;
            }
        } catch (NumberFormatException notANumber) {
            throw Refusal.field("size", "抽多少要写整数，比如 5。");
        }
        throw Refusal.field("size", "抽多少要在 1 到 {0} 之间。", most);
    }

    private static <T extends Enum<T>> T one(String field, T[] values, @Nullable String typed) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> Refusal.field(field, "还没有选。从列出的里面选一项。"));
    }
}
