package org.fundcase.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fundcase.accounts.SignedIn;
import org.fundcase.arrangements.Block;
import org.fundcase.arrangements.Blocks;
import org.fundcase.arrangements.DistrictPlan;
import org.fundcase.arrangements.DistrictPlans;
import org.fundcase.arrangements.IssueRecipients;
import org.fundcase.arrangements.NewBlock;
import org.fundcase.arrangements.NewPlan;
import org.fundcase.demo.DemoPlaces.District;
import org.fundcase.demo.papers.Inventor;
import org.fundcase.demo.papers.Party;
import org.fundcase.funding.Award;
import org.fundcase.funding.Awards;
import org.fundcase.kernel.Money;
import org.fundcase.rounds.NewRecipient;
import org.fundcase.rounds.Procurement;
import org.fundcase.rounds.RecordRecipient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who got money in 2019 without applying: 53 certified enterprises by lump sums to their districts, 19 publicity projects. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "fundcase.demo.story", havingValue = "changzhou-2019")
class Year2019Named {

    private static final String CERTIFIED = "CZ19-4-2";
    private static final String PUBLICITY = "CZ19-7";
    private static final String LUMP_SUM = "4320000";
    private static final byte[] PAPER = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** How many enterprises of each district were certified, in the order of the demo's districts: 53 in all. */
    private static final int[] CERTIFIED_IN = {14, 9, 7, 10, 7, 6};

    /** @param yuan of each of its projects */
    private record Unit(String name, Procurement.Mode procured, List<Integer> yuan) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("常州示例日报社", Procurement.Mode.GOVERNMENT, List.of(400_000, 319_000)),
            new Unit("常州示例电视台", Procurement.Mode.GOVERNMENT, List.of(300_000, 238_000, 200_000)),
            new Unit("示例新闻网", Procurement.Mode.OWN, List.of(160_000)),
            new Unit("常州示例周刊社", Procurement.Mode.OWN, List.of(50_000)),
            new Unit("江苏示例日报社", Procurement.Mode.OWN, List.of(30_000, 30_000, 30_000, 30_000, 30_000)),
            new Unit("示例经济通讯社江苏中心", Procurement.Mode.OWN, List.of(25_000, 25_000, 25_000, 25_000, 25_000, 25_000)),
            new Unit("天津示例信息咨询有限公司", Procurement.Mode.OWN, List.of(50_000)));

    static final int COUNT = UNITS.stream().mapToInt(unit -> unit.yuan().size()).sum();

    private final DemoPeople people;
    private final Blocks blocks;
    private final DistrictPlans plans;
    private final RecordRecipient recipients;
    private final IssueRecipients issuing;
    private final Awards awards;

    Year2019Named(
            DemoPeople people,
            Blocks blocks,
            DistrictPlans plans,
            RecordRecipient recipients,
            IssueRecipients issuing,
            Awards awards) {
        this.people = people;
        this.blocks = blocks;
        this.plans = plans;
        this.recipients = recipients;
        this.issuing = issuing;
        this.awards = awards;
    }

    /** The lump sum by the number of certified enterprises, and each district's plan, taken on file. */
    List<Award> districts(UUID round) {
        List<District> all = DemoPlaces.CHANGZHOU.districts();
        Map<UUID, List<String>> values = new HashMap<>();
        for (int n = 0; n < all.size(); n++) {
            values.put(officer(all.get(n)).officeId(), List.of(Integer.toString(CERTIFIED_IN[n])));
        }
        NewBlock form =
                new NewBlock(CERTIFIED, LUMP_SUM, "局党组会纪要〔2019〕18号", List.of("通过贯标的企业数"), List.of("100"), values);
        Block block = blocks.propose(round, form, people.get("shi-gx"));
        blocks.issue(block.id(), "常工信融合〔2019〕216号", people.get("shi-gx2"));
        List<Award> given = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            given.addAll(plan(block, all.get(n), n));
        }
        return given;
    }

    private List<Award> plan(Block block, District district, int n) {
        SignedIn officer = officer(district);
        Money share = block.shares().stream()
                .filter(one -> one.office().equals(officer.officeId()))
                .findFirst()
                .orElseThrow()
                .amount();
        String lines = lines(district, n, share);
        DistrictPlan plan = plans.propose(block.id(), new NewPlan(district.name() + "工信〔2019〕12号", lines), officer);
        plans.file(plan.id(), "常工信融合〔2019〕" + (220 + n) + "号", people.get("shi-gx2"));
        return awards.ofList(plan.id());
    }

    /** Each the same, the last one what is left to the cent. */
    private static String lines(District district, int n, Money share) {
        int count = CERTIFIED_IN[n];
        Inventor inventor = new Inventor(2019_000L + n);
        Money each = Money.yuan(share.toYuan().divideToIntegralValue(BigDecimal.valueOf(count)));
        Money last = new Money(share.fen() - each.fen() * (count - 1));
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> {
                    Party party = inventor.partyIn("常州", "常州市" + district.name());
                    Money amount = i == count ? last : each;
                    return String.join(
                            "\t",
                            party.name(),
                            party.creditCode(),
                            "两化融合管理体系评定证书（示例 " + (n * 100 + i) + "）",
                            amount.toYuan().toPlainString());
                })
                .collect(Collectors.joining("\n"));
    }

    /** The annual plan of publicity, recorded, confirmed and issued. */
    List<Award> media(UUID round, AtomicInteger made) {
        int project = 0;
        for (Unit unit : UNITS) {
            for (int yuan : unit.yuan()) {
                project++;
                NewRecipient entry = new NewRecipient(
                        PUBLICITY,
                        unit.name(),
                        "",
                        Integer.toString(yuan),
                        "2019年度媒体宣传计划第 " + project + " 项（示例）",
                        "2019-09-20",
                        null,
                        "",
                        unit.procured(),
                        "采购示例-2019-" + project);
                RecordRecipient.Proof plan = new RecordRecipient.Proof("年度宣传计划.pdf", new ByteArrayInputStream(PAPER));
                UUID id = recipients
                        .record(round, entry, plan, people.get("shi-gx"))
                        .id();
                recipients.confirm(round, id, people.get("shi-gx2"));
                made.incrementAndGet();
            }
        }
        return awards.ofList(issuing.issue(round, "常工信融合〔2019〕217号", people.get("shi-gx2")));
    }

    private SignedIn officer(District district) {
        return people.get(district.key() + "-gx");
    }
}
