-- The objectives of mandates in versions. The tree of one version is kept as JSON: it is always read and written as a whole.

create table objective_set (
  id                 uuid primary key,
  version            integer      not null,
  -- The reference of the mandate; null as long as there is none.
  mandate            varchar(20),
  -- Of the version within the mandate; 0 as long as there is no mandate.
  number             integer      not null,
  status             varchar(20)  not null,
  function_title     varchar(500),
  grade              varchar(10),
  institution        varchar(500),
  period_start       integer,
  period_end         integer,
  authority          varchar(1000),
  language           varchar(2)   not null,
  tree               text         not null,
  warnings           text         not null,
  decided_on         date,
  decision_reference varchar(300),
  in_force_from      date,
  in_force_until     date,
  created_by         varchar(100) not null,
  created_at         timestamptz  not null,
  changed_by         varchar(100) not null,
  changed_at         timestamptz  not null
);
create index objective_set_mandate on objective_set (mandate, number);
-- A mandate has at most one version in the making.
create unique index objective_set_open on objective_set (mandate) where status in ('DRAFT', 'SUBMITTED');

-- What a draft was before each change, so that changes can be undone.
create table objective_step (
  objective_set uuid    not null references objective_set,
  number        integer not null,
  tree          text    not null,
  primary key (objective_set, number)
);

-- The transversal objectives that every mandate holder of the Region shares.
create table library_objective (
  code     varchar(40) primary key,
  position integer       not null,
  title_nl varchar(500)  not null,
  title_fr varchar(500)  not null,
  context_nl varchar(4000) not null,
  context_fr varchar(4000) not null
);

create table library_target (
  objective varchar(40)   not null references library_objective,
  position  integer       not null,
  point_nl  varchar(500)  not null,
  point_fr  varchar(500)  not null,
  text_nl   varchar(1000) not null,
  text_fr   varchar(1000) not null,
  term_nl   varchar(300)  not null,
  term_fr   varchar(300)  not null,
  primary key (objective, position)
);

insert into library_objective values
  ('EUROPEAN_AFFAIRS', 1, 'Bijdragen aan de Europese en internationale zaken van het Gewest', 'Contribuer aux affaires européennes et internationales de la Région',
   'Europees recht en internationale afspraken raken alle diensten van het Gewest. Wie een dienst leidt, zorgt ervoor dat zijn dienst ze kent, op tijd uitvoert en het Gewest helpt om zijn standpunt te verdedigen.',
   'Le droit européen et les engagements internationaux concernent tous les services de la Région. Qui dirige un service veille à ce que celui-ci les connaisse, les exécute à temps et aide la Région à défendre sa position.'),
  ('EQUAL_OPPORTUNITIES', 2, 'Gelijke kansen en diversiteit waarmaken in de dienst', 'Réaliser l’égalité des chances et la diversité au sein du service',
   'Een dienst die de bevolking van het Gewest weerspiegelt, begrijpt haar beter. Gelijke kansen gelden bij aanwerving, in de loopbaan en in de dienstverlening.',
   'Un service qui reflète la population de la Région la comprend mieux. L’égalité des chances vaut au recrutement, dans la carrière et dans le service rendu.'),
  ('DIGITAL', 3, 'De digitale dienstverlening uitbouwen zonder iemand uit te sluiten', 'Développer les services numériques sans exclure personne',
   'Burgers en ondernemingen regelen hun zaken liefst eenvoudig en op afstand. Wie dat niet kan of wil, houdt recht op een loket en een mens.',
   'Citoyens et entreprises préfèrent des démarches simples, à distance. Qui ne peut ou ne veut pas y recourir garde droit à un guichet et à un contact humain.'),
  ('FINANCE', 4, 'De middelen van het Gewest zuinig en doorzichtig beheren', 'Gérer les moyens de la Région avec économie et transparence',
   'Elke uitgave moet nodig zijn, begroot zijn en verantwoord kunnen worden. De dienst rapporteert op tijd en draagt voorstellen aan om beter met minder te doen.',
   'Chaque dépense doit être nécessaire, budgétée et justifiée. Le service fait rapport à temps et propose de faire mieux avec moins.'),
  ('SUSTAINABILITY', 5, 'De eigen werking verduurzamen', 'Rendre le fonctionnement du service plus durable',
   'De overheid geeft het voorbeeld: in haar gebouwen, haar aankopen en haar verplaatsingen daalt de uitstoot van jaar tot jaar.',
   'L’autorité donne l’exemple : dans ses bâtiments, ses achats et ses déplacements, les émissions diminuent d’année en année.');

insert into library_target values
  ('EUROPEAN_AFFAIRS', 1, 'Een correspondent voor Europese en internationale zaken aanwijzen', 'Désigner un correspondant pour les affaires européennes et internationales',
   'aanwezigheid van de correspondent of de plaatsvervanger op 100 % van de algemene vergaderingen', 'présence du correspondant ou de son suppléant à 100 % des réunions générales',
   'twee keer per jaar en naar behoefte voor thematische vergaderingen', 'deux fois par an et selon les besoins pour les réunions thématiques'),
  ('EUROPEAN_AFFAIRS', 2, 'Richtlijnen op tijd helpen omzetten', 'Aider à transposer les directives à temps',
   'aantal stappen die binnen de afgesproken termijn zijn gezet', 'nombre d’étapes franchies dans le délai convenu',
   'volgens het tijdschema van de omzetting', 'selon le calendrier de transposition'),
  ('EUROPEAN_AFFAIRS', 3, 'De Commissie op tijd en met redenen antwoorden', 'Répondre à la Commission à temps et avec motivation',
   'aantal ontwerpantwoorden die vóór de interne termijn zijn bezorgd', 'nombre de projets de réponse remis avant le délai interne',
   'volgens het tijdschema van de inbreukprocedure', 'selon le calendrier de la procédure d’infraction'),
  ('EUROPEAN_AFFAIRS', 4, 'Zendingen en delegaties melden', 'Signaler les missions et les délégations',
   'aandeel van de zendingen die in het register staan', 'part des missions inscrites au registre',
   'vóór en na elke zending', 'avant et après chaque mission'),
  ('EQUAL_OPPORTUNITIES', 1, 'Het diversiteitsplan uitvoeren', 'Exécuter le plan de diversité',
   'aantal uitgevoerde acties van het diversiteitsplan', 'nombre d’actions réalisées du plan de diversité', 'jaarlijks', 'annuellement'),
  ('EQUAL_OPPORTUNITIES', 2, 'Beslissingen toetsen op gelijke kansen', 'Soumettre les décisions au test d’égalité des chances',
   'aandeel van de voorgelegde beslissingen met een gelijkekansentest', 'part des décisions soumises accompagnées du test d’égalité des chances', 'doorlopend', 'en continu'),
  ('DIGITAL', 1, 'Diensten online aanbieden', 'Offrir les services en ligne',
   'aantal procedures die volledig online kunnen', 'nombre de procédures entièrement réalisables en ligne', 'jaarlijks', 'annuellement'),
  ('DIGITAL', 2, 'Digitale diensten toegankelijk maken', 'Rendre les services numériques accessibles',
   'aantal websites en toepassingen die aan WCAG 2.2 AA voldoen', 'nombre de sites et d’applications conformes à WCAG 2.2 AA',
   'vóór de evaluatie halverwege het mandaat', 'avant l’évaluation à mi-mandat'),
  ('FINANCE', 1, 'Op tijd rapporteren over de begroting', 'Faire rapport à temps sur le budget',
   'aantal rapporten die binnen de gevraagde termijn zijn bezorgd', 'nombre de rapports remis dans le délai demandé',
   'volgens de ministeriële omzendbrieven', 'selon les circulaires ministérielles'),
  ('FINANCE', 2, 'Besparingen voorstellen en uitvoeren', 'Proposer et réaliser des économies',
   'bedrag van de gerealiseerde structurele besparingen', 'montant des économies structurelles réalisées', 'einde mandaat', 'fin de mandat'),
  ('SUSTAINABILITY', 1, 'De uitstoot van de dienst meten en verminderen', 'Mesurer et réduire les émissions du service',
   'daling van de uitstoot met ten minste 5 % per jaar', 'diminution des émissions d’au moins 5 % par an', 'jaarlijks', 'annuellement'),
  ('SUSTAINABILITY', 2, 'Duurzaam aankopen', 'Acheter durablement',
   'aandeel van de overheidsopdrachten met milieuclausules', 'part des marchés publics assortis de clauses environnementales', 'doorlopend', 'en continu');
