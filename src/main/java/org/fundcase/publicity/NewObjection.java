package org.fundcase.publicity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fundcase.kernel.Faults;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.fundcase.publicity.Objection.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An objection as the public form sends it.
 *
 * @param about id of the case on the notice
 * @param anonymous any text if the box is ticked
 * @param truth any text if the box is ticked
 */
record NewObjection(
        @Nullable String kind,
        @Nullable String about,
        @Nullable String facts,
        @Nullable String anonymous,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String truth) {

    static final int SHORTEST = 20;
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 100;

    /** The form before anybody wrote in it. */
    static NewObjection blank(@Nullable UUID about) {
        return new NewObjection("OBJECTION", about == null ? null : about.toString(), "", null, "", "", null);
    }

    /**
     * An objection that may be received.
     *
     * @param objector null if it is anonymous
     */
    record Checked(Kind kind, @Nullable UUID about, String facts, @Nullable Objector objector) {}

    public boolean isAnonymous() {
        return anonymous != null;
    }

    /** @throws Refusal naming each field that is missing or has the wrong form */
    Checked checked(List<NoticeEntry> entries) {
        Faults faults = new Faults();
        Kind chosen = faults.gather(this::chosen);
        UUID entry = faults.gather(() -> entry(chosen, entries));
        String told = faults.text(this::told);
        Objector objector = isAnonymous() ? null : objector(faults);
        faults.check(this::requireTruth);
        faults.refuse();
        return new Checked(chosen == null ? Kind.REPORT : chosen, entry, told, objector);
    }

    private Kind chosen() {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.field("kind", "还没有选异议、举报还是投诉。"));
    }

    private @Nullable UUID entry(@Nullable Kind chosen, List<NoticeEntry> entries) {
        if (about == null || about.isBlank()) {
            if (chosen == Kind.COMPLAINT) {
                return null;
            }
            throw Refusal.field("about", "还没有选对哪个项目。对工作人员或者办理过程的意见，选投诉。");
        }
        return entries.stream()
                .map(NoticeEntry::caseId)
                .filter(id -> id.toString().equals(about))
                .findFirst()
                .orElseThrow(() -> Refusal.field("about", "这个项目不在这份公示里。从列出的项目里选。"));
    }

    private String told() {
        String text = Texts.required("facts", "具体事实", facts, LONGEST);
        if (text.length() < SHORTEST) {
            throw Refusal.field("facts", "现在只有 {0} 个字，至少 {1} 个。请写明什么时候、哪份材料不实。", text.length(), SHORTEST);
        }
        return text;
    }

    private Objector objector(Faults faults) {
        return new Objector(
                faults.text(() -> Texts.required("name", "姓名或者单位名称", name, LONGEST_NAME)),
                faults.text(() -> Texts.required("contact", "联系方式", contact, LONGEST_NAME)));
    }

    private void requireTruth() {
        if (truth == null) {
            throw Refusal.field("truth", "还没有确认对所述内容的真实性负责。");
        }
    }

    /** Never the person's name or contact. */
    @Override
    public String toString() {
        return "NewObjection[" + kind + "]";
    }
}
