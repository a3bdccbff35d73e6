import type { Translated } from '../../../src/backends/translate.ts';
import type { SignupForm } from '../../../src/contract/form.ts';
import { addDays, type Day } from './days.ts';
import { consent, email, formOf, name, telephone, type FormFacts } from './form.ts';

const facts = (today: Day): FormFacts[] => [
  {
    id: 'helfen',
    title: ['Mithelfen', 'Lend a hand', 'أريد أن أساعد'],
    description: [
      'Melden Sie sich unverbindlich. Die Ansprechperson ruft Sie an oder schreibt Ihnen.',
      'This does not bind you. The contact person will call or write to you.',
      'هذا الطلب غير ملزم. سيتصل بك الشخص المسؤول أو يكتب إليك.',
    ],
    submitLabel: ['Anmelden', 'Sign up', 'إرسال'],
    privacy: [
      'Ihre Angaben dienen nur dieser Vermittlung.',
      'Your details serve this purpose only.',
      'نستعمل بياناتك لهذا الغرض فقط.',
    ],
    retention: 'P6M',
    fields: [
      name,
      email,
      telephone,
      {
        name: 'nachricht',
        type: 'textarea',
        label: ['Nachricht', 'Message', 'رسالة'],
        maxLength: 1000,
        hint: [
          'Wann haben Sie Zeit? Was sollen wir wissen?',
          'When are you free? What should we know?',
          'متى لديك وقت؟ ماذا يجب أن نعرف؟',
        ],
      },
      consent,
    ],
  },
  {
    id: 'anmeldung',
    title: ['Anmeldung zur Veranstaltung', 'Register for the event', 'التسجيل في الفعالية'],
    description: [
      'Jede Person meldet sich einzeln an, so bleibt die Zahl der Plätze verlässlich.',
      'Please register each person separately, so that the number of places stays right.',
      'الرجاء تسجيل كل شخص وحده حتى يبقى عدد الأماكن صحيحًا.',
    ],
    submitLabel: ['Platz reservieren', 'Reserve a place', 'حجز مكان'],
    privacy: [
      'Wir nutzen Ihre Angaben nur für diese Veranstaltung.',
      'We use your details for this event only.',
      'نستعمل بياناتك لهذه الفعالية فقط.',
    ],
    retention: 'P4W',
    fields: [
      name,
      email,
      {
        name: 'bedarf',
        type: 'text',
        label: [
          'Was brauchen Sie, um gut teilnehmen zu können?',
          'What do you need to take part well?',
          'ماذا تحتاج لكي تشارك بشكل جيد؟',
        ],
        maxLength: 300,
        hint: [
          'Zum Beispiel Rollstuhlplatz, Dolmetschen, Kinderbetreuung.',
          'For example a wheelchair space, an interpreter, childcare.',
          'مثلًا مكان لكرسي متحرك أو ترجمة أو رعاية أطفال.',
        ],
      },
      consent,
    ],
  },
  {
    id: 'einsatz',
    title: ['Anmeldung zum Einsatz', 'Sign up for the work day', 'التسجيل في يوم العمل'],
    description: [
      'Wählen Sie eine Schicht. Sie dürfen gern jemanden mitbringen.',
      'Choose a shift. You are welcome to bring somebody along.',
      'اختر فترة. يمكنك أن تحضر معك آخرين.',
    ],
    submitLabel: ['Zum Einsatz anmelden', 'Sign up', 'التسجيل'],
    privacy: [
      'Ihre Angaben liest nur die Einsatzleitung.',
      'Only the person leading the work day reads your details.',
      'لا يقرأ بياناتك إلا المسؤول عن يوم العمل.',
    ],
    retention: 'P4W',
    confirmByMail: true,
    fields: [
      {
        name: 'schicht',
        type: 'slot',
        required: true,
        label: ['Wann kommen Sie?', 'When do you come?', 'متى تأتي؟'],
        options: {
          frueh: ['Vormittag, 9 bis 12 Uhr', 'Morning, 9 to 12', 'صباحًا، من 9 إلى 12'],
          spaet: ['Nachmittag, 13 bis 16 Uhr', 'Afternoon, 1 to 4 pm', 'بعد الظهر، من 13 إلى 16'],
        },
        places: { frueh: 3, spaet: 6 },
      },
      {
        name: 'personen',
        type: 'persons',
        min: 1,
        max: 5,
        label: ['Wie viele kommen?', 'How many are coming?', 'كم عدد القادمين؟'],
      },
      name,
      email,
      telephone,
      consent,
    ],
  },
  {
    id: 'workshop',
    title: ['Anmeldung zum Workshop', 'Register for the workshop'],
    description: [
      'Sagen Sie uns, was Sie mitbringen und worauf Sie neugierig sind.',
      'Tell us what you bring and what you are curious about.',
    ],
    submitLabel: ['Verbindlich anmelden', 'Register'],
    privacy: ['Die Angaben sieht nur die Kursleitung.', 'Only the course leader sees your details.'],
    retention: 'P4W',
    fields: [
      name,
      email,
      telephone,
      {
        name: 'vorkenntnisse',
        type: 'choice',
        required: true,
        label: ['Wie viel Erfahrung haben Sie?', 'How much experience do you have?'],
        options: { keine: ['Noch keine', 'None yet'], etwas: ['Ein wenig', 'A little'], viel: ['Viel', 'A lot'] },
      },
      {
        name: 'themen',
        type: 'multiple-choice',
        label: ['Was möchten Sie lernen?', 'What would you like to learn?'],
        hint: ['Mehreres ist möglich.', 'You can choose several.'],
        options: {
          grundlagen: ['Grundlagen', 'Basics'],
          praxis: ['Viel Praxis', 'Lots of practice'],
          rechtliches: ['Rechtliches und Versicherung', 'Law and insurance'],
          austausch: ['Austausch mit anderen', 'Talking with others'],
        },
      },
      {
        name: 'essen',
        type: 'choice',
        label: ['Mittagessen', 'Lunch'],
        options: {
          vegetarisch: ['Vegetarisch', 'Vegetarian'],
          vegan: ['Vegan', 'Vegan'],
          alles: ['Alles', 'Anything'],
          nichts: ['Ich esse nicht mit', 'No lunch for me'],
        },
      },
      consent,
    ],
  },
  {
    id: 'telefonpate',
    confirmByMail: true,
    title: ['Bewerbung als Telefonpatin oder Telefonpate', 'Apply as a phone mentor', 'طلب رفيق على الهاتف'],
    description: [
      'Mit diesen Angaben suchen wir einen Menschen, der gut zu Ihnen passt.',
      'With these details we look for somebody who suits you.',
      'بهذه المعلومات نبحث عن شخص يناسبك.',
    ],
    submitLabel: ['Bewerbung absenden', 'Send application', 'إرسال الطلب'],
    privacy: [
      'Nur Sabine Kranzler und ihre Vertretung lesen Ihre Bewerbung. Kommt keine Patenschaft zustande, wird sie nach drei Monaten gelöscht.',
      'Only Sabine Kranzler and her deputy read your application. If nothing comes of it, it is deleted after three months.',
      'لا يقرأ طلبك إلا المسؤولة ونائبتها. إذا لم نجد شريكًا مناسبًا نحذفه بعد ثلاثة أشهر.',
    ],
    fields: [
      name,
      email,
      { ...telephone, required: true },
      {
        name: 'geburtsdatum',
        type: 'date',
        label: ['Geburtsdatum', 'Date of birth', 'تاريخ الميلاد'],
        required: true,
        autocomplete: 'bday',
        min: '1920-01-01',
        max: addDays(today, -18 * 365 - 5),
        hint: [
          'Patinnen und Paten sind mindestens 18 Jahre alt.',
          'Mentors are at least 18 years old.',
          'العمر ١٨ سنة على الأقل.',
        ],
      },
      {
        name: 'stunden',
        type: 'number',
        label: ['Stunden in der Woche', 'Hours per week', 'عدد الساعات في الأسبوع'],
        required: true,
        min: 0.5,
        max: 10,
        hint: ['Eine halbe Stunde genügt: 0,5', 'Half an hour is enough: 0.5', 'تكفي نصف ساعة'],
      },
      {
        name: 'sprachen',
        type: 'multiple-choice',
        label: [
          'In welchen Sprachen möchten Sie telefonieren?',
          'In which languages would you like to call?',
          'بأي لغة تريد أن تتحدث؟',
        ],
        required: true,
        options: {
          de: ['Deutsch', 'German', 'الألمانية'],
          en: ['Englisch', 'English', 'الإنجليزية'],
          ar: ['Arabisch', 'Arabic', 'العربية'],
          tr: ['Türkisch', 'Turkish', 'التركية'],
          uk: ['Ukrainisch', 'Ukrainian', 'الأوكرانية'],
          andere: ['Eine andere', 'Another one', 'لغة أخرى'],
        },
      },
      {
        name: 'ueber-mich',
        type: 'textarea',
        label: ['Erzählen Sie ein wenig von sich', 'Tell us a little about yourself', 'اكتب قليلًا عن نفسك'],
        required: true,
        minLength: 20,
        maxLength: 2000,
      },
      consent,
    ],
  },
  {
    id: 'ausleihe',
    title: ['Ausleihe anfragen', 'Ask to borrow', 'طلب استعارة'],
    description: [
      'Wir prüfen, ob der Zeitraum frei ist, und melden uns binnen zwei Werktagen.',
      'We check whether it is free and answer within two working days.',
      'نتحقق من الموعد ونجيبك خلال يومي عمل.',
    ],
    submitLabel: ['Ausleihe anfragen', 'Send request', 'إرسال الطلب'],
    privacy: [
      'Ihre Angaben bekommt nur die Stelle, die verleiht. Sie löscht sie nach der Rückgabe.',
      'Only the lender gets your details and deletes them after the return.',
      'تصل بياناتك إلى الجهة المعيرة فقط وتُحذف بعد الإعادة.',
    ],
    fields: [
      name,
      email,
      telephone,
      { name: 'von', type: 'date', label: ['Von', 'From', 'من'], required: true, min: today },
      { name: 'bis', type: 'date', label: ['Bis', 'Until', 'إلى'], required: true, min: today },
      { name: 'anlass', type: 'text', label: ['Wofür?', 'What for?', 'لأي مناسبة؟'], maxLength: 200 },
      {
        ...consent,
        name: 'leihbedingungen',
        version: '2025-11',
        label: [
          'Ich behandle das Geliehene sorgsam und hinterlege die Kaution bei der Abholung.',
          'I take good care of what I borrow and leave the deposit when I collect it.',
          'أحافظ على ما أستعيره وأدفع التأمين عند الاستلام.',
        ],
      },
    ],
  },
  {
    id: 'kontakt',
    title: ['Nachricht schreiben', 'Write a message', 'كتابة رسالة'],
    description: [
      'Wir leiten Ihre Nachricht weiter. Die Antwort kommt an Ihre E-Mail-Adresse.',
      'We pass your message on. The answer comes to your e-mail address.',
      'نوصل رسالتك، ويصلك الجواب على بريدك الإلكتروني.',
    ],
    submitLabel: ['Nachricht senden', 'Send message', 'إرسال الرسالة'],
    privacy: [
      'Ihre Angaben bekommt nur, wer das eingestellt hat.',
      'Only the person who posted this gets your details.',
      'تصل بياناتك إلى صاحب الإعلان فقط.',
    ],
    retention: 'P6M',
    fields: [
      name,
      { ...email, hint: ['Dorthin kommt die Antwort.', 'The answer goes there.', 'يصل الجواب إلى هذا العنوان.'] },
      {
        name: 'nachricht',
        type: 'textarea',
        required: true,
        label: ['Nachricht', 'Message', 'رسالة'],
        minLength: 10,
        maxLength: 2000,
      },
      {
        ...consent,
        label: [
          'Ich bin einverstanden, dass meine Nachricht mit Name und E-Mail-Adresse weitergeleitet wird.',
          'I agree that my message is passed on with my name and e-mail address.',
          'أوافق على إرسال رسالتي مع اسمي وبريدي الإلكتروني.',
        ],
      },
    ],
  },
  {
    id: 'umfrage',
    title: ['Was brauchen Engagierte in Holdersbrunn?', 'What do volunteers in Holdersbrunn need?'],
    description: [
      'Fünf Fragen, drei Minuten. Die Ergebnisse stehen danach auf dieser Website und gehen in den Stadtrat.',
      'Five questions, three minutes. The results will be published on this site and go to the town council.',
    ],
    submitLabel: ['Antworten absenden', 'Send answers'],
    privacy: [
      'Die Umfrage fragt nicht nach Ihrem Namen. Geben Sie eine E-Mail-Adresse nur an, wenn Sie Antwort wünschen.',
      'The survey does not ask for your name. Give an e-mail address only if you would like an answer.',
    ],
    fields: [
      {
        name: 'engagiert',
        type: 'choice',
        required: true,
        label: ['Engagieren Sie sich schon?', 'Do you volunteer already?'],
        options: {
          ja: ['Ja, regelmäßig', 'Yes, regularly'],
          manchmal: ['Ab und zu', 'Now and then'],
          nein: ['Noch nicht', 'Not yet'],
        },
      },
      {
        name: 'hilfreich',
        type: 'multiple-choice',
        label: ['Was würde Ihnen helfen?', 'What would help you?'],
        options: {
          raeume: ['Räume', 'Rooms'],
          versicherung: ['Versicherung', 'Insurance'],
          fortbildung: ['Fortbildung', 'Training'],
          anerkennung: ['Anerkennung', 'Recognition'],
          'kurze-einsaetze': ['Kurze Einsätze', 'Short assignments'],
        },
      },
      {
        name: 'stunden',
        type: 'number',
        label: ['Wie viele Stunden im Monat passen in Ihr Leben?', 'How many hours a month fit into your life?'],
        min: 0,
        max: 200,
      },
      { name: 'wunsch', type: 'textarea', label: ['Was sollen wir wissen?', 'What should we know?'], maxLength: 2000 },
      { ...email, required: false, hint: ['Nur für eine Antwort.', 'For an answer only.'] },
    ],
  },
];

/** The forms of the town. */
export const forms = (today: Day): Translated<SignupForm>[] => facts(today).map(formOf);
