import { describe, expect, test } from 'vitest';
import { verdictOn as verdict } from './verdict.ts';

describe('a claim in a language without a pack is a whole sentence or needs a human', () => {
  test.each([
    ['fr', 'Si elle fuit, ouvrez la vanne.', 'Ouvrez la vanne.'],
    ['fr', 'Si elle fuit, ouvrez la vanne.', 'ouvrez la vanne'],
    ['fr', 'Ouvrez la vanne si elle fuit.', 'Ouvrez la vanne.'],
    ['fr', 'Appelez le chef. Si elle fuit, ouvrez la vanne.', 'ouvrez la vanne'],
    ['es', 'Cierre la puerta cuando suene la alarma.', 'Cierre la puerta'],
    ['fi', 'Sulje ovi, jos hälytys soi.', 'Sulje ovi'],
    ['nl', 'Als het lekt: sluit de klep.', 'Sluit de klep.'],
    ['th', 'ห้ามเปิดวาล์ว', 'เปิดวาล์ว'],
    ['zh', '如果漏水，打开阀门。', '打开阀门。'],
  ])('%s: %s', (language, page, claim) => {
    expect(verdict(language, page, { claim, quotes: [page] })).toBe('needs-human');
    expect(verdict(language, page, { claim, quotes: [claim] })).not.toBe('supported');
  });

  test.each([
    ['fr', 'Si elle fuit, ouvrez la vanne.', 'si elle fuit ouvrez la vanne'],
    ['fr', 'Appelez le chef. Ouvrez la vanne. Attendez.', 'Ouvrez la vanne.'],
    ['fr', 'Appelez le chef. Ouvrez la vanne. Attendez.', 'Ouvrez la vanne'],
    ['fr', 'Appelez le chef. Ouvrez la vanne. Attendez.', 'Appelez le chef. Ouvrez la vanne.'],
    ['fr', '- Appelez le chef\n- Ouvrez la vanne\n- Attendez', 'Ouvrez la vanne'],
    ['fr', '1. Appelez le chef.\n2. Ouvrez la vanne.', 'Ouvrez la vanne.'],
    ['fi', 'Sulje ovi! Odota.', 'sulje ovi'],
    ['zh', '打开阀门。关闭泵。', '打开阀门。'],
    ['th', 'เปิดวาล์ว', 'เปิดวาล์ว'],
  ])('%s: %s is supported', (language, page, claim) => {
    expect(verdict(language, page, { claim, quotes: [page] })).toBe('supported');
  });
});

describe('a quote without a pack is not cut from a denial', () => {
  test.each([
    ['th', 'ห้ามเปิดวาล์ว', 'เปิดวาล์ว'],
    ['th', 'อย่าเปิดวาล์ว', 'เปิดวาล์ว'],
    ['th', 'ไม่ต้องเปิดวาล์ว', 'ต้องเปิดวาล์ว'],
    ['lo', 'ຫ້າມເປີດວາວ', 'ເປີດວາວ'],
    ['km', 'កុំបើកវ៉ាល់', 'បើកវ៉ាល់'],
    ['zh', '禁止打开阀门', '打开阀门'],
    ['zh', '请勿打开阀门', '打开阀门'],
    ['ja', 'バルブを開けないでください', 'バルブを開け'],
    ['ar', 'لا تفتح الصمام.', 'تفتح الصمام.'],
    ['vi', 'Không mở van.', 'mở van.'],
    ['hi', 'वाल्व मत खोलो', 'खोलो'],
    ['bn', 'ভালভ খুলবেন না', 'ভালভ খুলবেন'],
    ['fa', 'شیر را باز نکنید و نه ببندید', 'ببندید'],
    ['tr', 'Vanayı sakın açma', 'açma'],
    ['uk', 'Не відкривайте клапан', 'відкривайте клапан'],
    ['bg', 'Не отваряйте клапана', 'отваряйте клапана'],
    ['sr', 'Nemojte otvarati ventil', 'otvarati ventil'],
    ['cs', 'Nikdy otevírejte ventil', 'otevírejte ventil'],
    ['lt', 'Niekada atidarykite vožtuvo', 'atidarykite vožtuvo'],
    ['sw', 'Usifungue, kamwe fungua vali', 'fungua vali'],
    ['el', 'Δεν ανοίγετε τη βαλβίδα', 'ανοίγετε τη βαλβίδα'],
    ['ca', 'No obriu mai la vàlvula', 'la vàlvula'],
    ['hu', 'Ne nyissa ki a szelepet', 'nyissa ki a szelepet'],
    ['ro', 'Nu deschideți supapa', 'deschideți supapa'],
    ['ms', 'Usah buka injap', 'buka injap'],
    ['tl', 'Huwag buksan ang balbula', 'buksan ang balbula'],
    ['sq', 'Mos hapni valvulën', 'hapni valvulën'],
    ['lv', 'Nekad atveriet vārstu', 'atveriet vārstu'],
    ['gl', 'Non abra a válvula', 'abra a válvula'],
  ])('%s: %s', (language, page, quote) => {
    expect(verdict(language, page, { quote })).toBe('unsupported');
  });

  test.each([
    ['th', 'เปิดวาล์ว', 'เปิดวาล์ว'],
    ['th', 'ปิดปั๊มแล้วเปิดวาล์ว', 'เปิดวาล์ว'],
    ['zh', '请打开阀门', '打开阀门'],
    ['ja', 'バルブを開けてください', 'バルブを開け'],
    ['hi', 'वाल्व अब खोलो', 'खोलो'],
  ])('%s: %s still stands', (language, page, quote) => {
    expect(verdict(language, page, { quote })).toBe('exact');
  });
});
