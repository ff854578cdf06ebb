package org.fundcase.arrangements;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.Relation;
import org.fundcase.accounts.SignedIn;
import org.fundcase.arrangements.Block.Factor;
import org.fundcase.arrangements.Block.Share;
import org.fundcase.arrangements.BlockEvent.BlockAnswered;
import org.fundcase.arrangements.BlockEvent.BlockProposed;
import org.fundcase.funding.Quotas;
import org.fundcase.funding.Quotas.Shares;
import org.fundcase.funding.Written;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.PaperNumber;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Texts;
import org.fundcase.kernel.Words;
import org.fundcase.rounds.OfficeNumbers;
import org.fundcase.rounds.Round;
import org.fundcase.rounds.Rounds;
import org.fundcase.schemes.ComputationKind;
import org.fundcase.schemes.Item;
import org.fundcase.schemes.Schemes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lump sums of a round: proposed by the city's industry bureau with the values of the factors, issued by a second person
 * with the number of the paper; then each district has its quota and its plan to file.
 */
@Component
public class Blocks {

    private static final int LONGEST = 500;

    private final BlockRows rows;
    private final Rounds rounds;
    private final Schemes schemes;
    private final Districts districts;
    private final Funds funds;
    private final Quotas quotas;
    private final OfficeNumbers numbers;
    private final Access access;
    private final List<KnownFactors> knownFactors;
    private final ApplicationEventPublisher events;

    Blocks(
            BlockRows rows,
            Rounds rounds,
            Schemes schemes,
            Districts districts,
            Funds funds,
            Quotas quotas,
            OfficeNumbers numbers,
            Access access,
            List<KnownFactors> knownFactors,
            ApplicationEventPublisher events) {
        this.numbers = numbers;
        this.rows = rows;
        this.rounds = rounds;
        this.schemes = schemes;
        this.districts = districts;
        this.funds = funds;
        this.quotas = quotas;
        this.access = access;
        this.knownFactors = knownFactors;
        this.events = events;
    }

    /** Those of a round, the latest first; who may read the round is asked by the caller. */
    public List<Block> of(UUID roundId) {
        return rows.ofRound(roundId);
    }

    /** For rooms that act on their own behalf. */
    public Optional<Block> find(UUID id) {
        return rows.find(id);
    }

    /**
     * Those of a round as a person reads them, the latest first: a district reads what was issued, and its own share of it.
     *
     * @throws Refusal not found unless the person may read the round
     */
    List<Block> seenBy(UUID roundId, SignedIn who) {
        access.require(who, Action.READ, Subject.ofRound(roundId));
        if (!who.officeKind().isOfDistrict()) {
            return of(roundId);
        }
        return of(roundId).stream()
                .filter(Block::isIssued)
                .map(block -> block.only(who.officeId()))
                .filter(block -> !block.shares().isEmpty())
                .toList();
    }

    /** The items of a round that go to the districts as a lump sum. */
    List<Item> items(Round round) {
        return schemes.pinned(round.deployment()).items().stream()
                .filter(item -> item.kind() == ComputationKind.BLOCK)
                .toList();
    }

    /** @throws Refusal not found, also if the person may not read its round */
    Block get(UUID id, SignedIn who) {
        Block block = rows.find(id).orElseThrow(Refusal::notFound);
        access.require(who, Action.READ, Subject.ofRound(block.roundId()));
        return block;
    }

    /**
     * Proposes a lump sum and its distribution.
     *
     * @throws Refusal not found unless the person works on the rounds of the city; on a field; conflict if the same item
     *     waits for its second person already
     */
    @Transactional
    public Block propose(UUID roundId, NewBlock form, SignedIn by) {
        requireOfBureau(roundId, by);
        Round round = rounds.get(roundId);
        Item item = items(round).stream()
                .filter(one -> one.id().equals(form.item()))
                .findFirst()
                .orElseThrow(() -> Refusal.field("item", "这个方向不是切块资金。从列出的方向里选。"));
        rows.lock(roundId);
        boolean waits = rows.ofRound(roundId).stream()
                .anyMatch(block -> block.item().equals(item.id()) && block.answer() == null);
        if (waits) {
            throw Refusal.conflict("block-waits", "“{0}”有一笔切块方案正在等复核。复核以后再提下一笔。", item.name());
        }
        Block block = made(round, item, form, by);
        rows.insert(block);
        events.publishEvent(new BlockProposed(
                roundId, item.id(), block.total(), block.basis(), inWords(block.shares()), by.actor()));
        return block;
    }

    private Block made(Round round, Item item, NewBlock form, SignedIn by) {
        List<Factor> factors = form.factors();
        List<Districts.District> all = districts.of(round);
        List<List<BigDecimal>> typed = all.stream()
                .map(district -> form.values(district.industry(), district.name()))
                .toList();
        List<List<BigDecimal>> values = known(round, item)
                .map(known -> KnownValues.in(known, factors, all, typed))
                .orElse(typed);
        List<Money> amounts = FactorMethod.distribute(form.money(), factors, values);
        List<Share> shares = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            Districts.District one = all.get(n);
            shares.add(new Share(one.industry(), one.finance(), one.name(), values.get(n), amounts.get(n)));
        }
        return new Block(
                UUID.randomUUID(),
                round.id(),
                item.id(),
                funds.year(),
                form.money(),
                form.decision(),
                by.personId(),
                by.name(),
                null,
                factors,
                shares);
    }

    /** What the scheme wants this lump sum to go by, as far as it is known. */
    Optional<KnownFactors.Known> known(Round round, Item item) {
        return knownFactors.stream()
                .map(each -> each.of(schemes.pinned(round.deployment()), item, funds.year()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The second person issues it: every district's finance has its quota from now on.
     *
     * @param paper number of the paper that issues it
     * @throws Refusal forbidden to the first person; conflict if it was answered, there is no budget, or not enough of it
     */
    @Transactional
    public void issue(UUID id, String paper, SignedIn by) {
        Block block = open(id, by);
        String number = PaperNumber.parse("paper", paper);
        numbers.give(number, id, block.roundId(), by);
        UUID budget = funds.budget(rounds.get(block.roundId()), block.year(), by);
        for (Share share : block.shares()) {
            if (share.amount().isPositive()) {
                Written written = new Written("block:" + id + ":" + share.payer(), number);
                quotas.allocate(budget, share.payer(), new Shares(share.amount(), Money.ZERO), written, by);
                access.grant(Subject.ofRound(block.roundId()), share.office(), Relation.DISTRICT_INDUSTRY);
            }
        }
        answer(block, new Answer(true, "", number, by.name()), by);
    }

    /** @throws Refusal as {@link #issue}; on the field {@code note} without a reason */
    @Transactional
    public void refuse(UUID id, String note, SignedIn by) {
        Block block = open(id, by);
        answer(block, new Answer(false, Texts.required("note", "不同意的理由", note, LONGEST), "", by.name()), by);
    }

    private void answer(Block block, Answer answer, SignedIn by) {
        rows.answer(block.id(), answer, by);
        events.publishEvent(
                new BlockAnswered(block.roundId(), block.id(), block.item(), block.total(), answer, by.actor()));
    }

    private Block open(UUID id, SignedIn by) {
        Block block = get(id, by);
        rows.lock(block.roundId());
        access.requireSecond(by, block.proposedBy(), Subject.ofRound(block.roundId()));
        if (get(id, by).answer() != null) {
            throw Refusal.conflict("already-answered", "这一条已经复核过。请刷新后看结果。");
        }
        return block;
    }

    /** Districts do a step of a round's lump sums, but distribute nothing among themselves. */
    void requireOfBureau(UUID roundId, SignedIn by) {
        access.require(by, Action.CHANGE, Subject.ofRound(roundId));
        if (!access.mayAll(by, Action.CHANGE, Subject.Kind.ROUND)) {
            throw access.refused(by, Action.CHANGE, Subject.ofRound(roundId));
        }
    }

    private static Words inWords(List<Share> shares) {
        return Words.list(shares.stream()
                .map(share -> Words.of("{0} {1} 元", share.district(), share.amount()))
                .toList());
    }
}
