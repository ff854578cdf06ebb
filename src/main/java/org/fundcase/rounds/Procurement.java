package org.fundcase.rounds;

import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * How what an annual plan pays for was bought.
 *
 * @param record number of the procurement record or contract; blank for {@link Mode#NONE}
 */
public record Procurement(Mode mode, String record) {

    private static final int LONGEST = 100;

    static final Procurement NOTHING = new Procurement(Mode.NONE, "");

    /** By whose rules. */
    public enum Mode {
        /** Nothing is bought. */
        NONE,
        /** By the procurement law (政府采购). */
        GOVERNMENT,
        /** By the unit itself, below the thresholds (自行采购). */
        OWN
    }

    /**
     * As the form sends it.
     *
     * @param buys whether the item pays for what is bought, so that something has to be said
     * @throws Refusal on the field {@code procurement} or {@code procurementRecord}
     */
    static Procurement of(@Nullable Mode mode, @Nullable String record, boolean buys) {
        if (!buys) {
            return NOTHING;
        }
        if (mode == null) {
            throw Refusal.field("procurement", "年度计划的项目要写明采购方式：政府采购、自行采购，或者不涉及采购。");
        }
        return mode == Mode.NONE
                ? NOTHING
                : new Procurement(mode, Texts.required("procurementRecord", "采购记录编号", record, LONGEST));
    }
}
