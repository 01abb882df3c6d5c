/**
 * Ordinary people: common given and family names by culture, to draw strangers from. The weights are rough shares of
 * the world's people who carry names of that culture; the lists are short, so a draw has more of the most common
 * names than the world has, and is harder on a matcher for it.
 */
export type Culture = {
  readonly name: string
  readonly weight: number
  readonly given: string
  readonly family: string
  /**
   * How a full name is put together: g given, f family, p a father's given name as it stands, v a patronymic,
   * gg and g-g two syllables of `given` as one name. Anything else stands as it is.
   */
  readonly pattern: readonly string[]
}

export const world: readonly Culture[] = [
  {
    name: 'chinese',
    weight: 17,
    pattern: ['f gg', 'gg f', 'f gg', 'gg f', 'f gg', 'f g', 'g f'],
    given:
      'Wei Fang Na Min Jing Li Qiang Lei Yang Yan Jun Jie Xiao Ming Hai Jian Hua Guo Zhi Yu Ting Meng Qi Zi Han Hao Ran Yi Fan Tian Zhen Shu Fen Gui Ying Xiu Mei Ling Wen Chun Dong Lan Hong Jia Hui Bin Bo Cheng Peng Long Ping Rui Xin Xue Yun Ze Zhong Lin Chao',
    family:
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du',
  },
  {
    name: 'north indian',
    weight: 13,
    pattern: ['g f', 'g f', 'g g f'],
    given:
      'Amit Rahul Sanjay Rajesh Suresh Anil Vijay Ramesh Sunil Deepak Manoj Priya Pooja Neha Sunita Anita Rekha Kavita Meena Geeta Arjun Rohan Vikram Nikhil Ankit Shreya Ananya Aarti Kiran Jyoti Harpreet Gurpreet Manpreet Ashok Vinod Prakash Mahesh Dinesh Shalini Nisha',
    family:
      'Kumar Singh Sharma Verma Gupta Patel Shah Mehta Joshi Mishra Pandey Tiwari Yadav Chauhan Agarwal Jain Kapoor Malhotra Bhatia Chopra Desai Trivedi Gill Sandhu Dhillon Saxena Srivastava Dubey Rathore Thakur Solanki Parmar Bose Ghosh Mukherjee Das Sen Roy Nair Rao',
  },
  {
    name: 'south indian',
    weight: 4,
    pattern: ['g f', 'f g', 'g f'],
    given:
      'Karthik Lakshmi Venkatesh Srinivas Ramya Divya Murali Ganesh Saravanan Revathi Padma Suresh Prabhu Senthil Vasanthi Anjali Harish Naveen Swathi Deepa Aravind Bhavani Gopal Mani Raghav',
    family:
      'Krishnan Subramanian Raman Iyer Reddy Naidu Menon Pillai Rajan Balakrishnan Natarajan Sundaram Chandrasekaran Murugan Gowda Shetty Hegde Rao Varma Thomas Mathew George Kurian Nambiar Selvaraj',
  },
  {
    name: 'muslim south asian',
    weight: 7,
    pattern: ['g f', 'g g f', 'Muhammad g f'],
    given:
      'Imran Asif Bilal Faisal Kamran Nadeem Tariq Usman Waqas Zeeshan Ayesha Fatima Sana Hina Nadia Rabia Saima Farhan Adnan Shahid Rashid Kashif Salman Arif Javed Nasreen Shabana Rukhsana Mizanur Habibur Shafiqul Nazrul Taslima Jahanara Rezaul',
    family:
      'Khan Ahmed Hussain Malik Butt Chaudhry Qureshi Siddiqui Ansari Sheikh Mirza Raza Shah Iqbal Akhtar Rahman Islam Hossain Uddin Alam Chowdhury Miah Begum Khatun Sarkar Bhatti Rana Baig Abbasi Awan',
  },
  {
    name: 'arabic',
    weight: 6,
    pattern: ['g f', 'g p f', 'g p f', 'g p p f'],
    given:
      'Ahmed Mohammed Ali Omar Youssef Ibrahim Khaled Hassan Hussein Mahmoud Mustafa Tarek Karim Samir Nabil Walid Fadi Rami Ziad Bassam Fatima Aisha Mariam Nour Layla Hana Rania Dina Salma Yasmin Huda Amal Abdullah Abdulrahman Saleh Saad Fahad Majed Sultan Anwar',
    family:
      'al-Masri Haddad Khoury Nasser Mansour Saleh Farouk al-Shehri al-Harbi al-Otaibi al-Ghamdi al-Zahrani Hamdan Qasim Darwish Najjar Sabbagh Halabi Shami Tawfik Fahmy Ramadan Soliman Eid Barakat Benali Bouazza Mansouri Alaoui Bennani Trabelsi Jaziri Kanaan Abboud al-Rashid al-Jaber Sharif Hijazi Zaki Rizk',
  },
  {
    name: 'persian',
    weight: 1.5,
    pattern: ['g f'],
    given:
      'Ali Reza Mohammad Hossein Mehdi Amir Saeed Hamid Majid Javad Zahra Fatemeh Maryam Sara Narges Leila Parisa Shirin Nasrin Behzad Farhad Kaveh Dariush Siavash Arash Babak',
    family:
      'Hosseini Mohammadi Ahmadi Karimi Rezaei Moradi Jafari Rahimi Hashemi Mousavi Sadeghi Kazemi Ghasemi Akbari Ebrahimi Najafi Tehrani Shirazi Esfahani Tabrizi Bagheri Nazari Soltani Amini Rostami',
  },
  {
    name: 'turkish',
    weight: 1.8,
    pattern: ['g f', 'g f', 'g g f'],
    given:
      'Mehmet Mustafa Ahmet Ali Hasan Ibrahim Murat Emre Burak Can Fatma Ayşe Emine Zeynep Elif Merve Esra Selin Deniz Özlem Serkan Volkan Onur Kemal Osman',
    family:
      'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdem Güneş Aksoy',
  },
  {
    name: 'indonesian and malay',
    weight: 4.5,
    pattern: ['g f', 'g', 'g g f', 'g bin p'],
    given:
      'Budi Agus Slamet Sri Dewi Siti Nur Rizky Andi Hendra Wahyu Eko Joko Bambang Yanti Ratna Indah Putri Ahmad Muhammad Fajar Yusuf Ismail Aminah Rosli Azman Zainal Farid Hafiz Nurul',
    family:
      'Santoso Wijaya Susanto Setiawan Hidayat Saputra Pratama Nugroho Kusuma Lestari Wibowo Gunawan Suryadi Hartono Siregar Nasution Simanjuntak Utami Rahayu Maulana Ramadhan Firmansyah Kurniawan Permana Syahputra',
  },
  {
    name: 'vietnamese',
    weight: 1.4,
    pattern: ['f Van g', 'f Thi g', 'f g g'],
    given:
      'Hung Tuan Minh Anh Huong Lan Hoa Thanh Long Dung Nam Hai Linh Trang Thao Phuong Duc Quang Khanh Son Tam Hien Nga Mai Loan',
    family: 'Nguyen Tran Le Pham Hoang Phan Vu Dang Bui Do Ho Ngo Duong Ly Dinh',
  },
  {
    name: 'korean',
    weight: 1,
    pattern: ['f g-g', 'g-g f', 'f gg'],
    given:
      'Min Jun Seo Yeon Ji Hoon Hyun Woo Sung Young Ho Jae Eun Soo Jin Mi Kyung Hye Dong Sang Yoo Ha Joon Tae Bo Ram Chan Kyu Seung Hee',
    family: 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Hong Yang',
  },
  {
    name: 'japanese',
    weight: 1.6,
    pattern: ['g f', 'f g'],
    given:
      'Hiroshi Takashi Kenji Yuki Akira Satoshi Daisuke Kazuya Haruto Ren Yuto Sota Yuko Keiko Emi Akiko Naoko Mayumi Sakura Aoi Hina Rin Misaki Tomoko Noriko',
    family:
      'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Mori Abe Ikeda Hashimoto Ishikawa Ogawa',
  },
  {
    name: 'thai and burmese',
    weight: 1.6,
    pattern: ['g f'],
    given:
      'Somchai Somsak Prasert Wichai Kanya Malee Siriporn Nattapong Ratchanok Apinya Chaiwat Thanawat Aung Kyaw Zaw Thida Khin Su Min Hla',
    family:
      'Srisuk Chaiyasit Wongsa Thongdee Saetang Rattanakosin Jaidee Boonmee Suwannarat Phromma Ko Ko Win Htut Naing Oo Tun Myint Hlaing Lin Thant Aye Mon Soe Moe Thein',
  },
  {
    name: 'russian',
    weight: 2.4,
    pattern: ['g f', 'g v f', 'f g v'],
    given:
      'Alexander Sergei Dmitry Andrei Alexei Maxim Ivan Mikhail Nikolai Vladimir Pavel Roman Oleg Igor Viktor Yuri Denis Anton Kirill Artem',
    family:
      'Ivanov Smirnov Kuznetsov Popov Vasiliev Petrov Sokolov Mikhailov Novikov Fedorov Morozov Volkov Alekseev Lebedev Semenov Egorov Pavlov Kozlov Stepanov Nikolaev Orlov Andreev Makarov Nikitin Zakharov Zaitsev Soloviev Borisov Yakovlev Grigoriev Romanov Vorobiev Sergeev Frolov Belov',
  },
  {
    name: 'ukrainian and polish',
    weight: 1.3,
    pattern: ['g f'],
    given:
      'Oleksandr Andriy Serhiy Volodymyr Mykola Oksana Olena Iryna Natalia Tetiana Piotr Krzysztof Tomasz Paweł Michał Anna Katarzyna Agnieszka Joanna Ewa Jan Marcin',
    family:
      'Melnyk Shevchenko Bondarenko Kovalenko Tkachenko Kravchenko Oliynyk Lysenko Savchenko Marchenko Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Mazur Jankowski Krawczyk',
  },
  {
    name: 'balkan and greek',
    weight: 1,
    pattern: ['g f'],
    given:
      'Marko Nikola Stefan Jovan Milan Ivana Jelena Ana Goran Dragan Ion Andrei Maria Elena Mihai Georgios Dimitrios Konstantinos Ioannis Eleni Sofia Georgi Ivan Petar Besnik Arben',
    family:
      'Petrović Jovanović Nikolić Marković Đorđević Horvat Kovačević Babić Popescu Ionescu Popa Dumitru Stan Papadopoulos Georgiou Nikolaidis Dimopoulos Ivanov Georgiev Dimitrov Hoxha Gashi Krasniqi Berisha Kovač',
  },
  {
    name: 'german and dutch',
    weight: 2.2,
    pattern: ['g f', 'g g f'],
    given:
      'Thomas Michael Andreas Stefan Christian Peter Klaus Jürgen Anna Julia Sabine Petra Monika Claudia Lukas Jonas Leon Lena Jan Pieter Willem Johanna Maria Sophie Daan',
    family:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Jansen Bakker Visser Smit Meijer Mulder Peters Hendriks',
  },
  {
    name: 'english',
    weight: 7,
    pattern: ['g f', 'g g f', 'g f'],
    given:
      'James John Robert Michael William David Richard Joseph Thomas Charles Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Daniel Matthew Anthony Mark Paul Steven Andrew Emily Emma Olivia',
    family:
      'Smith Johnson Williams Brown Jones Davis Miller Wilson Moore Taylor Anderson Thomas Jackson White Harris Martin Thompson Robinson Clark Lewis Walker Hall Allen Young King Wright Scott Green Baker Adams Nelson Carter Mitchell Roberts Turner',
  },
  {
    name: 'french and italian',
    weight: 2.5,
    pattern: ['g f'],
    given:
      'Jean Pierre Michel Philippe Nicolas Julien Marie Camille Sophie Isabelle Claire Marco Andrea Giuseppe Antonio Giovanni Francesca Chiara Giulia Laura Luca Paolo Matteo Alessandro Elena',
    family:
      'Martin Bernard Dubois Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia Roux Fournier Girard Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De Luca Mancini Costa',
  },
  {
    name: 'spanish',
    weight: 7,
    pattern: ['g f', 'g f f', 'g g f f'],
    given:
      'José Juan Luis Carlos Jorge Miguel Pedro Francisco Antonio Manuel María Ana Carmen Rosa Laura Patricia Sofía Lucía Gabriela Daniela Alejandro Fernando Ricardo Eduardo Sergio Javier Diego Andrés Camila Valentina',
    family:
      'García Rodríguez Martínez Hernández López González Pérez Sánchez Ramírez Torres Flores Rivera Gómez Díaz Reyes Morales Cruz Ortiz Gutiérrez Chávez Ramos Ruiz Mendoza Álvarez Castillo Romero Herrera Medina Aguilar Vargas Castro Guzmán Rojas Salazar Delgado',
  },
  {
    name: 'portuguese',
    weight: 3.5,
    pattern: ['g f', 'g f f', 'g g f'],
    given:
      'João José Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Maria Ana Juliana Fernanda Mariana Camila Beatriz Larissa Rafael Gustavo Felipe Bruno Rodrigo Thiago Letícia',
    family:
      'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Moreira Cardoso',
  },
  {
    name: 'filipino',
    weight: 1.4,
    pattern: ['g f', 'g g f'],
    given:
      'Maria Jose Juan Angelica Mark John Michelle Jennifer Rodel Reynaldo Rowena Marites Jerome Christian Angelo Princess Kristine Joy Ronaldo Danilo',
    family:
      'Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Tomas Andrada Castillo Flores Villanueva Ramos Castro Rivera Aquino Navarro Salazar Mercado',
  },
  {
    name: 'west african',
    weight: 6,
    pattern: ['g f', 'g g f'],
    given:
      'Chinedu Emeka Ngozi Chioma Adebayo Oluwaseun Folake Babatunde Ibrahim Musa Amina Fatima Aliyu Sani Kwame Kofi Kwabena Ama Akosua Abena Mamadou Ousmane Moussa Aminata Mariam Fatou Seydou Blessing Grace Emmanuel',
    family:
      'Okafor Okeke Eze Nwosu Obi Adeyemi Ogunleye Balogun Afolabi Bello Abubakar Mohammed Yusuf Mensah Owusu Asante Boateng Osei Appiah Diallo Traoré Keita Coulibaly Camara Touré Diop Ndiaye Fall Sow Ouédraogo Koné Cissé Sarr Barry Bah',
  },
  {
    name: 'east and southern african',
    weight: 5,
    pattern: ['g f', 'g p f', 'g f'],
    given:
      'John Peter Joseph Grace Mary Esther Faith Mercy Samuel Daniel Abebe Tesfaye Kebede Almaz Tigist Hodan Abdi Mohamed Jean Claude Innocent Thabo Sipho Nomsa Themba Tendai Farai Rutendo Mwangi Wanjiru',
    family:
      'Kamau Otieno Ochieng Mwangi Njoroge Wambui Kimani Mutua Tesfaye Bekele Haile Girma Alemu Warsame Hassan Farah Uwimana Habimana Mugisha Okello Dlamini Nkosi Ndlovu Khumalo Mokoena Moyo Ncube Banda Phiri Mulenga',
  },
  {
    name: 'central asian and caucasian',
    weight: 1.2,
    pattern: ['g f'],
    given:
      'Aibek Nurlan Bakhyt Aigul Dinara Timur Rustam Jasur Otabek Dilnoza Gulnora Farrukh Giorgi Nino Davit Tamar Armen Ani Tigran Elchin Rashad Aysel Leyla',
    family:
      'Akhmetov Omarov Suleimenov Karimov Rakhimov Yusupov Ismailov Nazarov Saidov Tashkentov Beridze Kapanadze Gelashvili Petrosyan Grigoryan Hakobyan Mammadov Aliyev Huseynov Guliyev Abdullayev Umarov Sharipov',
  },
  {
    name: 'nordic and baltic',
    weight: 0.6,
    pattern: ['g f'],
    given:
      'Lars Anders Erik Johan Karin Anna Ingrid Astrid Mikkel Søren Mette Jukka Matti Liisa Jānis Andris Tomas Eglė Ola Kari',
    family:
      'Andersson Johansson Karlsson Nilsson Hansen Olsen Larsen Jensen Nielsen Pedersen Korhonen Virtanen Mäkinen Bērziņš Ozols Kalniņš Kazlauskas Petrauskas Tamm Sepp',
  },
]
