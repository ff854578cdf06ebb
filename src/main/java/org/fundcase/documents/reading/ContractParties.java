package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.PARTY_A;
import static org.fundcase.documents.reading.FieldNames.PARTY_B;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who 甲方 (who pays) and 乙方 (who delivers) of a contract are. A contract that gives the letters the other way
 * round is left to a person.
 */
final class ContractParties {

    private static final List<String> BUYERS = List.of(
            "买方", "买受人", "需方", "需求方", "采购方", "采购人", "采购单位", "购买方", "购货方", "订货方", "委托方", "委托人", "委托单位", "发包方", "发包人",
            "发包单位", "定作方", "定作人", "业主", "承租方", "承租人");
    private static final List<String> SELLERS = List.of(
            "卖方", "出卖人", "供方", "供货方", "供货单位", "供货商", "供应方", "供应商", "销售方", "受托方", "受托人", "受托单位", "受委托方", "被委托方", "服务方",
            "服务商", "服务单位", "承接方", "承接人", "承接单位", "实施方", "实施单位", "承包方", "承包人", "承包单位", "承揽方", "承揽人", "承建方", "承建单位",
            "开发方", "出租方", "出租人");
    private static final Labels LABELS = labels();
    private static final Pattern CROSSED = crossed();

    /** The clauses speak of 甲方 and 乙方 too: only what could be a name is one. */
    private static final Pattern NAME =
            Pattern.compile("[^(:][^:]{1,49}(?:公司|厂|院|所|中心|集团|局|会|学|校|社|部|行|店)(?:\\((?:特殊)?(?:普通|有限)合伙\\))?");

    private static final Pattern ASIDE = Pattern.compile("\\((?:.{0,4}章|(?:以下|下称|简称).*)\\)[,;]?$");

    private final Sheets sheets;

    private ContractParties(Sheets sheets) {
        this.sheets = sheets;
    }

    private static Labels labels() {
        Map<String, String> labels = new HashMap<>(Map.of("(甲方)", PARTY_A, "(乙方)", PARTY_B, "丙方", ""));
        for (String of : List.of("", "名称", "全称", "单位名称")) {
            labels.put("甲方" + of, PARTY_A);
            labels.put("乙方" + of, PARTY_B);
            BUYERS.forEach(word -> labels.put(word + of, PARTY_A));
            SELLERS.forEach(word -> labels.put(word + of, PARTY_B));
        }
        return new Labels(labels);
    }

    private static Pattern crossed() {
        String buyer = "(?<![受被])(?:" + String.join("|", BUYERS) + ")";
        String seller = "(?:" + String.join("|", SELLERS) + ")";
        String role = "[^():]{0,6}";
        return Pattern.compile("甲方\\(" + role + seller + role + "\\)|乙方\\(" + role + buyer + role + "\\)|" + buyer
                + "\\(乙方\\)|" + seller + "\\(甲方\\)");
    }

    static void read(Sheets sheets) {
        if (!sheets.says(CROSSED)) {
            ContractParties parties = new ContractParties(sheets);
            parties.each(ContractParties::isLetter);
            parties.each(hit -> !isLetter(hit));
        }
    }

    /** 甲方 and 乙方 themselves outweigh the words for a role, which are said of others too. */
    private static boolean isLetter(Labels.Hit hit) {
        String label = Text.tight(new Cluster(hit.line().glyphs().subList(hit.start(), hit.end())).text());
        return label.contains("甲方") || label.contains("乙方");
    }

    private void each(Predicate<Labels.Hit> chosen) {
        for (PageText page : sheets.pages()) {
            for (Line line : page.lines()) {
                LABELS.in(line).stream()
                        .filter(hit -> !hit.key().isEmpty() && chosen.test(hit))
                        .filter(hit -> hit.isSetOff() || page.isScan())
                        .forEach(hit -> party(page, hit));
            }
        }
    }

    /** What stands below a name need not belong to it. */
    private void party(PageText page, Labels.Hit hit) {
        for (Cluster value : List.of(LABELS.valueOverLines(page, hit), LABELS.value(hit))) {
            Cluster name = withoutAside(value);
            if (NAME.matcher(Text.tight(name.text())).matches()) {
                sheets.put(page, hit.key(), name);
                return;
            }
        }
    }

    private static Cluster withoutAside(Cluster value) {
        Matcher aside = ASIDE.matcher(Text.tight(value.text()));
        if (!aside.find()) {
            return value;
        }
        List<Glyph> kept = new ArrayList<>();
        int length = 0;
        for (Glyph glyph : value.glyphs()) {
            length += Text.tight(glyph.text()).length();
            if (length <= aside.start()) {
                kept.add(glyph);
            }
        }
        return new Cluster(kept);
    }
}
