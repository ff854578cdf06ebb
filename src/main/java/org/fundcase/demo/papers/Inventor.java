package org.fundcase.demo.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;

/** Invents parties and invoices; the same seed invents the same. */
public final class Inventor {

    private static final String[] PLACES = {"常州", "无锡", "苏州", "南京", "镇江"};

    /**
     * @param region as credit codes carry it (GB/T 2260)
     * @param dial area code of its telephones
     */
    private record Place(String region, String dial) {}

    private static final Map<String, Place> KNOWN = Map.of(
            "常州", new Place("320400", "0519"),
            "无锡", new Place("320200", "0510"),
            "苏州", new Place("320500", "0512"),
            "南京", new Place("320100", "025"),
            "镇江", new Place("321100", "0511"),
            "江门", new Place("440700", "0750"),
            "临沂", new Place("371300", "0539"));

    private static final String[] WORDS = {"云岚", "衡远", "朗澈", "拓跃", "启湖", "星垣", "禾川", "青砚", "博屿", "景曜"};
    private static final String[] TRADES = {"智能装备", "精密机械", "信息技术", "自动化", "数据科技", "新材料"};
    private static final String[] FORMS = {"有限公司", "股份有限公司", "（江苏）有限公司", "科技发展有限公司"};
    private static final String[] GOODS = {
        "*软件*生产执行管理系统", "*信息技术服务*云平台服务费", "*电子计算机*工业服务器", "*机床*五轴联动加工中心", "*输送设备*自动化输送线", "*研发和技术服务*数据接口开发"
    };
    private static final String[] MODELS = {"V3.2", "XK-850", "R740/64G", "标准版", ""};
    private static final String[] UNITS = {"套", "台", "项", "年"};
    private static final String[] SURNAMES = {"陆", "顾", "沈", "许", "钱", "孟"};
    private static final String[] GIVEN = {"思远", "雨桐", "明哲", "嘉禾", "若宁", "景行"};
    private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] RATES = {13, 6, 3};

    private final Random random;

    public Inventor(long seed) {
        this.random = new Random(seed);
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private String digits(int n) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    public String person() {
        return one(SURNAMES) + one(GIVEN);
    }

    /** A code of the right form whose organisation is invented. */
    private String creditCode(Place place) {
        StringBuilder code = new StringBuilder("91" + place.region() + "MA");
        for (int i = 0; i < 7; i++) {
            code.append(CODE_ALPHABET.charAt(random.nextInt(CODE_ALPHABET.length())));
        }
        return code.append(CreditCode.checkCharacter(code.toString())).toString();
    }

    public Party party() {
        String place = one(PLACES);
        return party(place, place + "市");
    }

    /**
     * One that is registered in a given place, and otherwise the same that {@link #party()} would invent.
     *
     * @param city without 市, of those that are known here
     * @param area what its address begins with, as 常州市武进区
     */
    public Party partyIn(String city, String area) {
        one(PLACES);
        return party(city, area);
    }

    private Party party(String place, String area) {
        String name = (place + one(WORDS) + one(TRADES) + one(FORMS)).replace("科技科技", "科技");
        if (!area.startsWith("常州")) {
            name = name.replace("（江苏）", "");
        }
        Place known = Objects.requireNonNull(KNOWN.get(place), place);
        return new Party(
                name,
                creditCode(known),
                area + "新址路" + (1 + random.nextInt(200)) + "号 " + known.dial() + "-8" + digits(7),
                "示例银行" + place + "分行 " + digits(19));
    }

    public InvoiceTruth.Item item() {
        int quantity = 1 + random.nextInt(9);
        Money price = Money.yuan(1 + random.nextInt(90_000)).plus(new Money(random.nextInt(100)));
        Money amount = new Money(price.fen() * quantity);
        int rate = RATES[random.nextInt(RATES.length)];
        return new InvoiceTruth.Item(
                one(GOODS),
                one(MODELS),
                one(UNITS),
                String.valueOf(quantity),
                InvoiceTruth.plain(price),
                amount,
                rate,
                tax(amount, rate));
    }

    private static Money tax(Money amount, int rate) {
        return Money.yuan(amount.toYuan()
                .multiply(BigDecimal.valueOf(rate))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP));
    }

    /** A blue invoice between two invented parties, issued in the given year. */
    public InvoiceTruth invoice(InvoiceTruth.Kind kind, int lines, int year) {
        return invoice(kind, lines, year, party());
    }

    /** A blue invoice of an invented seller to the given buyer. */
    public InvoiceTruth invoice(InvoiceTruth.Kind kind, int lines, int year, Party buyer) {
        List<InvoiceTruth.Item> items = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            items.add(item());
        }
        String yy = String.format("%02d", year % 100);
        return new InvoiceTruth(
                kind,
                kind.isDigital() ? "" : "0320" + yy + "0" + digits(3) + "11",
                kind.isDigital() ? yy + "322" + digits(15) : digits(8),
                LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                kind.isDigital() ? "" : digits(20),
                buyer,
                party(),
                items,
                "合同编号HT" + digits(6),
                person(),
                "");
    }

    /** The red invoice that cancels a blue one in full. */
    public InvoiceTruth red(InvoiceTruth blue) {
        List<InvoiceTruth.Item> items =
                blue.lines().stream().map(Inventor::negative).toList();
        String number = blue.number().substring(0, blue.number().length() - 6) + digits(6);
        return new InvoiceTruth(
                blue.kind(),
                blue.code(),
                number,
                blue.issued().plusDays(9),
                blue.checkCode(),
                blue.buyer(),
                blue.seller(),
                items,
                blue.kind().isDigital()
                        ? "被红冲蓝字数电发票号码：" + blue.number()
                        : "对应正数发票代码:" + blue.code() + "号码:" + blue.number(),
                blue.drawer(),
                blue.number());
    }

    private static InvoiceTruth.Item negative(InvoiceTruth.Item i) {
        return new InvoiceTruth.Item(
                i.name(),
                i.specification(),
                i.unit(),
                "-" + i.quantity(),
                i.unitPrice(),
                new Money(-i.amount().fen()),
                i.rate(),
                new Money(-i.tax().fen()));
    }
}
